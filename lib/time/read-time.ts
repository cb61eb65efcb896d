import { readAccessLog, readAnywhere, readField, readLeading, readLeadingClock } from "./read-time/log-line";
import { readMongoDbDate, readMongoDbLog, readObjectId, readTimestamp } from "./read-time/mongodb";
import { type TimeContext, type TimeReading, unreadable } from "./read-time/reading";
import { readRelative } from "./read-time/relative";
import { readWhole } from "./read-time/whole";

export type { TimeContext, TimeReading } from "./read-time/reading";

type Reader = (text: string, context: TimeContext) => TimeReading | null;

// The time of a log line is at its start; the rest of it may be a thousand times as long.
const READ_UP_TO = 4_000;

/** The first that recognises something has the word: from what is one time to what holds one somewhere. */
const READERS: readonly Reader[] = [
  readRelative,
  readWhole,
  readMongoDbLog,
  readAccessLog,
  readLeading,
  readTimestamp,
  readField,
  readMongoDbDate,
  readAnywhere,
  readLeadingClock,
  readObjectId,
];

/** Reads the time in what somebody pasted: ISO 8601, Unix time, MongoDB's types, log lines, "2 h ago". */
export function readTime(text: string, context: TimeContext): TimeReading {
  const tidied = tidy(text);
  for (const read of READERS) {
    const reading = read(tidied, context);
    if (reading) return reading;
  }
  return unreadable("No time found in this. Try 2026-11-22T09:47:30Z, a Unix time, or “2 h ago”.");
}

/** One line without the quotes around it, with the spaces and signs of a keyboard, JSON inside a string unescaped. */
function tidy(text: string): string {
  const line = text
    .trim()
    .slice(0, READ_UP_TO)
    .replace(/[\u200b-\u200f\u2060]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\u2212/g, "-")
    .replace(/\\"/g, '"');
  const first = line.search(/[^ "'`“”‘’]/);
  const last = line.search(/[ "'`“”‘’,;.]*$/);
  return line.slice(Math.max(first, 0), last);
}
