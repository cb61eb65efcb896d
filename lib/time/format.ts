import { MONTH_NAMES } from "./names";
import { isoUtc, parseInstant } from "./parse-instant";
import { offsetMinutes, type ZonedParts, zonedParts } from "./zoned-parts";
import { UTC } from "./zones";

const LAST_MS = 8.64e15; // ECMAScript: the last instant a Date can hold

export interface InstantFormat {
  /** Default true: "20:11:05"; false: "20:11". */
  readonly seconds?: boolean;
  /** Default false: "Nov 23"; true: "Nov 23, 2026". */
  readonly year?: boolean;
}

/** Epoch milliseconds, or an ISO 8601 string in UTC. A string that is none is shown as it is: it is Atlas's. */
export type Instant = number | string;

/** "Nov 23, 20:11:05" on the clock of `zone`. The zone itself is `formatZone`'s. */
export function formatInstant(at: Instant, zone: string, format: InstantFormat = {}): string {
  return withParts(at, zone, (parts) => `${day(parts, format)}, ${clock(parts, format)}`);
}

/** "Nov 23", or with `year` "Nov 23, 2026". */
export function formatDay(at: Instant, zone: string, format: Pick<InstantFormat, "year"> = {}): string {
  return withParts(at, zone, (parts) => day(parts, format));
}

/** "20:11:05", or without `seconds` "20:11". */
export function formatClock(at: Instant, zone: string, format: Pick<InstantFormat, "seconds"> = {}): string {
  return withParts(at, zone, (parts) => clock(parts, format));
}

/** "UTC", or offset and id: "GMT+1 Europe/Paris". The offset is the one in force at that instant. */
export function formatZone(at: Instant, zone: string): string {
  return zone === UTC ? UTC : `${formatOffset(at, zone)} ${zone}`;
}

/** "UTC", "GMT+1", "GMT+5:30": short enough to stand behind a time. */
export function formatOffset(at: Instant, zone: string): string {
  return zone === UTC ? UTC : nameOffset(offsetMinutes(toMs(at) ?? 0, zone));
}

/** The offset that all of these times have; null where they differ, because the clocks of the zone changed between them. */
export function sharedOffset(times: readonly Instant[], zone: string): string | null {
  const [offset = null, ...others] = new Set(times.map((at) => formatOffset(at, zone)));
  return others.length === 0 ? offset : null;
}

/** Minutes ahead of UTC as "GMT", "GMT+1", "GMT+5:30". */
export function nameOffset(ahead: number): string {
  const { sign, hours, minutes } = split(ahead);
  if (ahead === 0) return "GMT";
  return `GMT${sign}${hours}${minutes === 0 ? "" : `:${two(minutes)}`}`;
}

/** ISO 8601 to the second with the zone's offset: "2026-11-23T21:11:05+01:00", in UTC "2026-11-23T20:11:05Z". */
export function formatIso(at: Instant, zone: string): string {
  return withParts(at, zone, (parts, ms) => {
    if (zone === UTC) return isoUtc(ms);
    const { sign, hours, minutes } = split(offsetMinutes(ms, zone));
    const date = `${String(parts.year).padStart(4, "0")}-${two(parts.month)}-${two(parts.day)}`;
    return `${date}T${clock(parts, {})}${sign}${two(hours)}:${two(minutes)}`;
  });
}

function withParts(at: Instant, zone: string, show: (parts: ZonedParts, ms: number) => string): string {
  const ms = toMs(at);
  return ms === null ? String(at) : show(zonedParts(ms, zone), ms);
}

function toMs(at: Instant): number | null {
  if (typeof at === "string") return parseInstant(at);
  return Math.abs(at) <= LAST_MS ? at : null;
}

function split(ahead: number): { sign: "+" | "-"; hours: number; minutes: number } {
  const size = Math.abs(ahead);
  return { sign: ahead < 0 ? "-" : "+", hours: Math.floor(size / 60), minutes: size % 60 };
}

function day(parts: ZonedParts, { year = false }: InstantFormat): string {
  const monthDay = `${MONTH_NAMES[parts.month - 1]?.slice(0, 3)} ${parts.day}`;
  return year ? `${monthDay}, ${parts.year}` : monthDay;
}

function clock(parts: ZonedParts, { seconds = true }: InstantFormat): string {
  const minutes = `${two(parts.hour)}:${two(parts.minute)}`;
  return seconds ? `${minutes}:${two(parts.second)}` : minutes;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
