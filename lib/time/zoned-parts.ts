import { UTC } from "./zones";

/** An instant on the calendar and clock of one zone. `month` is 1 to 12. */
export interface ZonedParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

// Making a formatter costs 50 times what using it costs; a table shows hundreds of times.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `zone` is one that `isTimeZone` accepts; another throws RangeError. */
export function zonedParts(ms: number, zone: string): ZonedParts {
  return zone === UTC ? utcParts(ms) : intlParts(ms, zone);
}

/** How far the zone's clock is ahead of UTC at that instant, in minutes. */
export function offsetMinutes(ms: number, zone: string): number {
  const { year, month, day, hour, minute, second } = zonedParts(ms, zone);
  const clock = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((clock - Math.floor(ms / 1000) * 1000) / 60_000);
}

function utcParts(ms: number): ZonedParts {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function intlParts(ms: number, zone: string): ZonedParts {
  const parts = formatter(zone).formatToParts(ms);
  const read = (name: keyof ZonedParts) => Number(parts.find(({ type }) => type === name)?.value);
  return {
    year: read("year"),
    month: read("month"),
    day: read("day"),
    hour: read("hour"),
    minute: read("minute"),
    second: read("second"),
  };
}

// Only the numbers are taken from Intl: its words and punctuation differ between ICU versions, and the server's
// HTML must equal the browser's.
function formatter(zone: string): Intl.DateTimeFormat {
  const cached = formatters.get(zone);
  if (cached) return cached;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}
