import { DAY_MS } from "../duration";
import { clockMs, describeSkipped, instantsOf, isReal } from "../wall-time";
import { type ZonedParts, zonedParts } from "../zoned-parts";
import { UTC } from "../zones";
import type { CalendarDay } from "./day";
import type { Moment } from "./moment";
import { OUT_OF_RANGE, type TimeContext } from "./reading";
import type { WrittenZone } from "./zone";

/** A wall time that is meant, with every instant at which it was shown. */
export interface Occurrence {
  readonly wall: ZonedParts;
  readonly instants: readonly number[];
}

// 29 February can be eight years away (1896 to 1904, 2096 to 2104).
const YEARS = 9;
const WEEK_DAYS = 7;
const MINUTE_MS = 60_000;

/** What a moment can mean; where the year or the day is left out, the newest that was. */
export function findOccurrences(moment: Moment, context: TimeContext): readonly Occurrence[] {
  const { day, zone } = moment;
  const occurrence = (date: CalendarDay): Occurrence => {
    const wall = toWall(date, moment);
    return { wall, instants: instantsIn(wall, zone, context) };
  };
  const [date] = day.dates;
  if (day.daysAgo !== null) return [occurrence(dayBefore(day.daysAgo, zone, context))];
  if (date && date.year !== null) return day.dates.map(occurrence);
  // A sender's clock may be ahead, or its zone: what has no year may lie a day after now.
  const limit = date ? context.now + DAY_MS : context.now;
  const newestFirst = date ? yearsOf(date, limit) : daysOf(day.weekday, zone, context);
  return [findNewest(newestFirst.map(occurrence), limit, zone, context)];
}

/** Why it never happened, as a sentence. */
export function explainNever({ wall }: Occurrence, zone: WrittenZone, context: TimeContext): string {
  if (wall.year < 1970) return OUT_OF_RANGE;
  const id = zone.id ?? (zone.ahead === null ? context.zone : UTC);
  if (instantsOf(wall, id).length > 0) return `The clocks of ${id} were not that far from UTC then.`;
  return describeSkipped(wall, id);
}

function instantsIn(wall: ZonedParts, { ahead, id }: WrittenZone, { zone }: TimeContext): readonly number[] {
  if (ahead === null) return instantsOf(wall, id ?? zone);
  const written = isReal(wall) ? [clockMs(wall) - ahead * MINUTE_MS] : [];
  return id === null ? written : written.filter((at) => instantsOf(wall, id).includes(at));
}

/** One that clocks jumped over counts as passed: taking the one before for it would be a guess. */
function findNewest(
  newestFirst: readonly Occurrence[],
  limit: number,
  zone: WrittenZone,
  context: TimeContext,
): Occurrence {
  const limitClock = clockMs(shownAt(limit, zone, context));
  for (const { wall, instants } of newestFirst) {
    const passed = instants.filter((at) => at <= limit);
    const isSkipped = instants.length === 0 && isReal(wall) && clockMs(wall) <= limitClock;
    if (passed.length > 0 || isSkipped) return { wall, instants: passed };
  }
  return { wall: newestFirst[0]?.wall ?? shownAt(limit, zone, context), instants: [] };
}

function yearsOf(date: CalendarDay, limit: number): readonly CalendarDay[] {
  const newest = new Date(limit + DAY_MS).getUTCFullYear();
  return Array.from({ length: YEARS }, (_, ago) => ({ ...date, year: newest - ago }));
}

/** The last days, today first; of a weekday, the last two. */
function daysOf(weekday: number | null, zone: WrittenZone, context: TimeContext): readonly CalendarDay[] {
  const days = Array.from({ length: 2 * WEEK_DAYS }, (_, ago) => dayBefore(ago, zone, context));
  if (weekday === null) return days;
  return days.filter((day) => new Date(clockMs(day)).getUTCDay() === weekday);
}

function dayBefore(days: number, zone: WrittenZone, context: TimeContext): ZonedParts {
  return zonedParts(clockMs(shownAt(context.now, zone, context)) - days * DAY_MS, UTC);
}

function shownAt(at: number, { ahead, id }: WrittenZone, { zone }: TimeContext): ZonedParts {
  return ahead === null ? zonedParts(at, id ?? zone) : zonedParts(at + ahead * MINUTE_MS, UTC);
}

function toWall({ year, month, day }: CalendarDay, { clock }: Moment): ZonedParts {
  const { hour, minute, second } = clock ?? { hour: 0, minute: 0, second: 0 };
  return { year: year ?? 0, month, day, hour, minute, second: Math.min(second, 59) };
}
