import { findMoments, isDated, type Moment, readMoment } from "./moment";
import { agree, type TimeContext, type TimeReading } from "./reading";
import { resolve } from "./resolve";
import { readWhole } from "./whole";

// Up to here a text is a question rather than a log line, and each time in it may be the one that is meant.
const SHORT = 100;

const ACCESS = /\[(?=\d\d\/[a-z]{3}\/\d{4}:\d)/i;
const LEAD = /^(?:<\d{1,3}>(?:1 )?)?\[?/;
// With seconds, and words behind it: "00:00:12" alone is as well how long something took.
const CLOCK_LEAD = /^\[?\d\d:\d\d:\d\d\S* .*[a-z]{2}/i;
const FIELD = /(?<![\w$.-])["']?@?(?:timestamp|time|ts)["']? ?[:=] ?(?:["']([^"']*)|([\w.:+-]+))/gi;

// "00:00:12" is how long something took.
const DATED = /^(?:\d{9}|(?!\d\d?:).*\d[t:])/i;

/** nginx's and Apache's: `203.0.113.9 - - [22/Nov/2026:10:47:30 +0100] "GET ...`. */
export function readAccessLog(text: string, context: TimeContext): TimeReading | null {
  const at = ACCESS.exec(text)?.index;
  const moment = at === undefined ? null : readMoment(text, at + 1);
  return moment && isDated(moment) ? resolve(moment, context, "nginx access log") : null;
}

/** The time that a line begins with, maybe behind syslog's priority or a bracket. */
export function readLeading(text: string, context: TimeContext): TimeReading | null {
  const lead = LEAD.exec(text)?.[0] ?? "";
  const moment = readMoment(text, lead.length);
  if (!moment || !isDated(moment)) return null;
  const rest = text.slice(moment.end);
  const reading = resolve(moment, context, nameLine(moment, lead, rest));
  const others = text.length > SHORT ? [] : findMoments(text, moment.end);
  return agree([reading, ...others.map((other) => resolve(other, context))]);
}

/** A line of a log that is begun anew each day: a time of day, and words after it. */
export function readLeadingClock(text: string, context: TimeContext): TimeReading | null {
  const moment = CLOCK_LEAD.test(text) ? readMoment(text.replace(/^\[/, ""), 0) : null;
  return moment?.clock ? resolve(moment, context) : null;
}

/** A field "time", "timestamp", "ts" or "@timestamp" of JSON or of key=value. */
export function readField(text: string, context: TimeContext): TimeReading | null {
  for (const [, quoted, bare] of text.matchAll(FIELD)) {
    const value = quoted ?? bare ?? "";
    const reading = DATED.test(value) ? readWhole(value, context, "log line") : null;
    if (reading?.kind === "instant" || reading?.kind === "choice") return reading;
  }
  return null;
}

/** A date with a clock anywhere, when there is but one. */
export function readAnywhere(text: string, context: TimeContext): TimeReading | null {
  return agree(findMoments(text, 0).map((moment) => resolve(moment, context)));
}

function nameLine({ day }: Moment, lead: string, rest: string): string {
  if (day.form === "klog line") return day.form;
  if (lead.startsWith("<") || (day.dates[0]?.year === null && rest)) return "syslog";
  if (day.form === "date in numbers" && /^ \[\w+\]/.test(rest)) return "nginx error log";
  return /^ [DEFIW]\d? [A-Z]+ +\[/.test(rest) ? "MongoDB log line" : day.form;
}
