import { objectIdSeconds } from "@/lib/backups/object-id";
import { UTC } from "../zones";
import { agree, instant, noteFraction, type TimeContext, type TimeReading } from "./reading";
import { readWhole } from "./whole";

// Copying may have cut the line off anywhere: nothing here needs its closing bracket or quote.
const LOG_TIME = /["']t["'] ?: ?\{ ?["']\$date["'] ?: ?["']([^"']*)/;
const TIMESTAMP = /\bTimestamp\( ?(\d{1,10})\b|\{ ?["']?t["']? ?: ?(\d{9,10})\b/gi;
const DATE =
  /(?:\b(ISO)?Date\(|\$date["']? ?:) ?(?:\{ ?["']?\$numberLong["']? ?: ?)?(?:["']?(-?\d{1,15})\b(?!-)|["']([^"']*))/g;
const FORM = "MongoDB date";
const OBJECT_ID = /^([\da-f]{24})$|(?:\bObjectId\(|\$oid["']? ?:) ?["']?([\da-f]{24})\b/i;

/** A line of mongod's log: {"t":{"$date":"..."},"s":"I", ... */
export function readMongoDbLog(text: string, context: TimeContext): TimeReading | null {
  const time = LOG_TIME.exec(text)?.[1];
  return time === undefined ? null : readWhole(time, context, "MongoDB log line");
}

/** In an oplog entry its own time is the outermost one; others belong to the document or to an earlier entry. */
export function readTimestamp(text: string): TimeReading | null {
  const found: { readonly depth: number; readonly reading: TimeReading }[] = [];
  let depth = 0;
  let end = 0;
  for (const { 1: called, 2: field, index } of text.matchAll(TIMESTAMP)) {
    for (const sign of text.slice(end, index)) depth += Number(sign === "{") - Number(sign === "}");
    end = index;
    found.push({ depth, reading: instant(Number(called ?? field), "Timestamp") });
  }
  const outermost = Math.min(...found.map((entry) => entry.depth));
  return agree(found.filter((entry) => entry.depth === outermost).map(({ reading }) => reading));
}

/** ISODate("..."), new Date("..."), {"$date":"..."}, {"$date":{"$numberLong":"..."}}. */
export function readMongoDbDate(text: string, context: TimeContext): TimeReading | null {
  const readings = Array.from(text.matchAll(DATE), ([, iso, ms, written = ""]) => {
    if (ms) return instant(Math.floor(Number(ms) / 1000), FORM, [noteFraction(ms.slice(-3))]);
    // The shell's ISODate takes what has no zone for UTC.
    return readWhole(written, iso ? { ...context, zone: UTC } : context, FORM);
  });
  return agree(readings.filter((reading) => reading !== null));
}

export function readObjectId(text: string): TimeReading | null {
  const [, bare, called] = OBJECT_ID.exec(text) ?? [];
  const seconds = objectIdSeconds(bare ?? called ?? "");
  return seconds === null ? null : instant(seconds, "ObjectId");
}
