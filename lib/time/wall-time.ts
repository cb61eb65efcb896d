import { DAY_MS } from "./duration";
import { formatClock } from "./format";
import { speakDay } from "./spoken";
import { type ZonedParts, zonedParts } from "./zoned-parts";
import { UTC } from "./zones";

const SECOND_MS = 1_000;
const FIELDS = ["year", "month", "day", "hour", "minute", "second"] as const;

/**
 * Every instant (epoch ms, ascending) at which the clock of `zone` shows this wall time: none where clocks jump over
 * it or the calendar has no such day, two where an hour happens twice. For the years 100 to 9999.
 */
export function instantsOf(wall: ZonedParts, zone: string): readonly number[] {
  if (!isReal(wall)) return [];
  const clock = clockMs(wall);
  // No clock was ever set twice within a day: what it was ahead a day before and after is all it can be ahead.
  const possible = [-DAY_MS, 0, DAY_MS].map((away) => clock - aheadMs(clock + away, zone));
  return [...new Set(possible)].filter((at) => isSame(zonedParts(at, zone), wall)).sort((a, b) => a - b);
}

/** The first instant (epoch ms) at which the clock of `zone` shows this wall time or, where it jumps over it, a later one. */
export function firstInstantFrom(wall: ZonedParts, zone: string): number {
  return instantsOf(wall, zone)[0] ?? findJump(clockMs(wall), zone);
}

/**
 * A sentence for a wall time that never happens: "On 8 March 2026 the clocks in America/New_York went from 02:00:00
 * to 03:00:00, so 02:30:00 never happened.", or that the calendar has no such day.
 */
export function describeSkipped(wall: ZonedParts, zone: string): string {
  const clock = clockMs(wall);
  if (!isReal(wall)) return `The calendar has no ${numbers(wall)}.`;
  const jump = findJump(clock, zone);
  const from = clockAt(jump - SECOND_MS, zone) + SECOND_MS;
  const to = clockAt(jump, zone);
  const sameDay = Math.floor(from / DAY_MS) === Math.floor(to / DAY_MS);
  const speak = (at: number) =>
    sameDay ? formatClock(at, UTC) : `${speakDay(zonedParts(at, UTC))}, ${formatClock(at, UTC)}`;
  const subject = sameDay ? `On ${speakDay(wall)} the` : "The";
  return `${subject} clocks in ${zone} went from ${speak(from)} to ${speak(to)}, so ${speak(clock)} never happened.`;
}

/** The wall time in epoch milliseconds as if it were one of UTC: for comparing clocks, not an instant. */
export function clockMs({ year, month, day, hour, minute, second }: ZonedParts): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Whether calendar and clock have it at all; a zone may still jump over it. */
export function isReal(wall: ZonedParts): boolean {
  return wall.year <= 9999 && isSame(zonedParts(clockMs(wall), UTC), wall);
}

/** The instant at which the zone's clock jumped over `clock`. */
function findJump(clock: number, zone: string): number {
  let before = clock - 2 * DAY_MS;
  let after = clock + 2 * DAY_MS;
  while (after - before > SECOND_MS) {
    const middle = Math.floor((before + after) / 2 / SECOND_MS) * SECOND_MS;
    if (clockAt(middle, zone) < clock) before = middle;
    else after = middle;
  }
  return after;
}

/** What the zone's clock shows, as `clockMs` counts. */
function clockAt(at: number, zone: string): number {
  return clockMs(zonedParts(at, zone));
}

// To the millisecond, unlike `offsetMinutes`: Liberia was 44 minutes 30 seconds behind until 1972.
function aheadMs(at: number, zone: string): number {
  return clockAt(at, zone) - at;
}

function isSame(left: ZonedParts, right: ZonedParts): boolean {
  return FIELDS.every((field) => left[field] === right[field]);
}

function numbers({ year, month, day }: ZonedParts): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}
