import { matchAt } from "./reading";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** 60 in a leap second. */
  readonly second: number;
  /** Its digits. */
  readonly fraction: string;
  /** Why there is no such time of day. */
  readonly problem: string | null;
  readonly end: number;
}

// What stands between day and clock; nothing does at the start, where the day is left out.
const GAP = /^|T|_|(?:,? at | - |[ ,:]{1,2})/iy;
const CLOCK =
  /(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?: ?([ap])\.?m\b\.?)?(?![\d:]|[.,]\d)|(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d+))?)?(?![\d:])/iy;

const HOUR = /(\d\d?) ?([ap])\.?m\b\.?/iy;
const IN_WORDS = /(?:(noon|midday)|midnight)\b/iy;

export function readClock(text: string, at: number): Clock | null {
  const gap = matchAt(GAP, text, at)?.[0];
  const words = gap === undefined ? null : matchAt(IN_WORDS, text, at + gap.length);
  if (gap !== undefined && words) {
    const end = at + gap.length + words[0].length;
    return { hour: words[1] ? 12 : 0, minute: 0, second: 0, fraction: "", problem: null, end };
  }
  const match = gap === undefined ? null : matchAt(CLOCK, text, at + gap.length);
  if (gap !== undefined && !match) return readHour(text, at + gap.length);
  const isCompact = match?.[6] !== undefined;
  if (!match || (isCompact && gap?.toUpperCase() !== "T")) return null;
  const [written, hours, minutes, seconds = 0, fraction = "", half] = isCompact
    ? [match[0], ...match.slice(6)]
    : match;
  const hour = toHour24(Number(hours), half?.toLowerCase());
  const minute = Number(minutes);
  const second = Number(seconds);
  const exists = hour < 24 && minute < 60 && second <= 60;
  const problem = exists ? null : `${written} is no time of day.`;
  return { hour, minute, second, fraction, problem, end: at + (gap?.length ?? 0) + written.length };
}

/** "3 am" */
function readHour(text: string, at: number): Clock | null {
  const match = matchAt(HOUR, text, at);
  if (!match) return null;
  const [written, hours, half] = match;
  const hour = toHour24(Number(hours), half?.toLowerCase());
  const problem = hour < 24 ? null : `${written} is no time of day.`;
  return { hour, minute: 0, second: 0, fraction: "", problem, end: at + written.length };
}

/** "0:05 am" and "14:05 pm" are said as well; "14:05 am" is nothing. */
function toHour24(hour: number, half: string | undefined): number {
  if (half === "p" && hour < 12) return hour + 12;
  if (half === "a" && hour >= 12) return hour === 12 ? 0 : Number.NaN;
  return hour;
}
