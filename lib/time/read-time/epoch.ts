import { parseInstant } from "../parse-instant";
import { instant, noteFraction, type TimeReading } from "./reading";

const LONG = /^(?:Number)?Long\(["']?(\d{19})["']?\)?$/;
const EPOCH = /^@?(\d{9,19})(?:[.,](\d+))?$/;
const COMPACT = /^(199\d|20\d\d|2100)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/;

/** Up to how many digits count what, and how many of them are the fraction of a second. */
const UNITS = [
  [11, 0, "seconds"],
  [14, 3, "milliseconds"],
  [17, 6, "microseconds"],
  [19, 9, "nanoseconds"],
] as const;

/** What 19 digits hold from here on is a BSON timestamp: as nanoseconds it would be after 2098, so it is seconds times 2^32. */
const FIRST_LONG = 946_684_800n << 32n; // 2000-01-01T00:00:00Z

/** An oplog's time as drivers print it: Long("7711...") has the seconds in its upper half (BSON specification). */
function readLong(digits: string): TimeReading | null {
  const value = BigInt(digits);
  return value < FIRST_LONG ? null : instant(Number(value >> 32n), "Timestamp");
}

/** "1795340850.123", or the same instant in thousandths, millionths, billionths: told apart by their length. */
export function readEpoch(text: string): TimeReading | null {
  const [, digits, fraction = ""] = LONG.exec(text) ?? EPOCH.exec(text) ?? [];
  const unit = UNITS.find(([length]) => digits !== undefined && digits.length <= length);
  if (!digits || !unit) return null;
  const long = fraction === "" ? readLong(digits) : null;
  if (long) return long;
  // Cut as text: nanoseconds are more than a number holds exactly.
  const whole = digits.length - unit[1];
  const note = noteFraction(digits.slice(whole) + fraction);
  return instant(Number(digits.slice(0, whole)), `epoch ${unit[2]}`, [note]);
}

/** "20261122094730" as "2026-11-22T09:47:30": 14 digits may be milliseconds, so only a day that exists is one. */
export function spellCompact(text: string): string {
  const [, year, month, day, hour, minute, second] = COMPACT.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  const time = hour === undefined ? "" : `T${hour}:${minute}:${second}`;
  return parseInstant(`${date}${time || "T00:00:00"}Z`) === null ? text : date + time;
}
