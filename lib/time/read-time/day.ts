import { MONTH_NAMES, WEEKDAY_NAMES } from "../names";
import { matchAt } from "./reading";

/** `year` is null where none is written. It need not exist. */
export interface CalendarDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export interface Day {
  /** Two where day and month can be swapped; none where no date is written. */
  readonly dates: readonly CalendarDay[];
  /** 0 for "today", 1 for "yesterday". */
  readonly daysAgo: number | null;
  /** 0 is Sunday. */
  readonly weekday: number | null;
  readonly form: string;
  readonly end: number;
}

const RELATIVE = /(today|yesterday)\b/iy;
const WEEKDAY = /(?:last |on )?(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs?|ur)?(?:day)?\b[.,]?/iy;
const NUMBERS = "date in numbers";
const WORDS = "date in words";
/** Of Kubernetes and etcd: severity, month and day in one word. */
const KLOG = "klog line";
const PATTERNS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ["ISO 8601", /(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)(?!\d)/y],
  ["ISO 8601", /(?<year>(?:19|20|21)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/y],
  [KLOG, /[DIWEF](?<month>\d\d)(?<day>\d\d)(?= \d\d:)/y],
  [NUMBERS, /(?<year>\d{4})(?<gap>[/.])(?<month>\d\d?)\k<gap>(?<day>\d\d?)(?!\d)/y],
  [NUMBERS, /(?<day>\d\d?)(?<gap>[/.-])(?<month>\d\d?)\k<gap>(?<year>\d{4})(?!\d)/y],
  [
    WORDS,
    /(?<day>\d\d?)(?:st|nd|rd|th|\.)?[ /-](?:of )?(?<name>[a-z]{3,9})\.?(?:(?:,? |[/-])(?<year>\d{4})(?!\d))?/iy,
  ],
  [WORDS, /(?<name>[a-z]{3,9})\.? (?<day>\d\d?)(?:st|nd|rd|th)?(?!\d)(?:,? (?<year>\d{4})(?!\d))?/iy],
];

/** What is written at `at` of a day; without any of that, a day of which nothing is known. */
export function readDay(text: string, at: number): Day {
  const relative = matchAt(RELATIVE, text, at)?.[0];
  const named = matchAt(WEEKDAY, text, at);
  const weekday = named ? WEEKDAY_NAMES.findIndex((name) => startsWith(name, named[1] ?? "")) : null;
  const end = at + (relative ?? named?.[0] ?? "").length;
  const date = readDate(text, named && text.charAt(end) === " " ? end + 1 : end);
  if (date && !relative) return { ...date, daysAgo: null, weekday };
  const daysAgo = relative ? Number(relative.toLowerCase() === "yesterday") : null;
  return { dates: [], daysAgo, weekday, form: end === at ? "time of day" : "day in words", end };
}

function readDate(text: string, at: number): Pick<Day, "dates" | "form" | "end"> | null {
  for (const [form, pattern] of PATTERNS) {
    const match = matchAt(pattern, text, at);
    const dates = match ? readGroups(match) : [];
    if (match && dates.length > 0) return { dates, form, end: at + match[0].length };
  }
  return null;
}

function readGroups({ 0: written, groups = {} }: RegExpExecArray): readonly CalendarDay[] {
  const { year, name, gap } = groups;
  const month = name ? MONTH_NAMES.findIndex((full) => startsWith(full, name)) + 1 : Number(groups.month);
  if (name && month === 0) return [];
  const date = { year: year ? Number(year) : null, month, day: Number(groups.day) };
  const isYearFirst = /^\d{4}/.test(written);
  // Dots are written day first everywhere, slashes and dashes depend on the country.
  if (isYearFirst || name || gap === undefined || gap === "." || date.day === month) return [date];
  return [date, { ...date, month: date.day, day: month }];
}

function startsWith(full: string, start: string): boolean {
  return full.toLowerCase().startsWith(start.toLowerCase());
}
