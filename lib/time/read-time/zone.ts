import { isTimeZone } from "../zones";
import { matchAt } from "./reading";

/** What stands behind a time. An offset and an id can stand there together, and then both must be right. */
export interface WrittenZone {
  /** Minutes ahead of UTC. */
  readonly ahead: number | null;
  readonly id: string | null;
  readonly problem: string | null;
  readonly end: number;
}

const UNIVERSAL = /(?: ?[[(]| )?(?:Z|UTC|GMT)(?![\w+-]|\/\D| [+-]\d)[\])]?/iy;
const OFFSET = /(?: ?[[(]?(?:GMT|UTC) ?|(?= [+-]\d\d) )?([+-])(\d\d?)(?::?(\d\d))?(?![\d:])[\])]?/iy;
const ID = /[ [(]{1,2}([a-z]+(?:\/[a-z][\w+-]*)+)(?![\w/])[\])]?/iy;
// The ones in use; other words are taken for one only where nothing follows, for logs go on in capitals too.
const ABBREVIATION =
  / ?[[(]?((?:[ECMPAHN]|AK|A[CEW]|NZ)[SD]T|CES?T|EES?T|WES?T|[BIMJK]ST|MSK|SAST|SGT|HKT|PKT|WIB|[ECW]AT|[BA]RT)\b[\])]?/y;
const LAST_WORD = / ?[[(]?([a-z][\w/+-]*)[\])]?(?= \d{4}$|$)/iy;
const LIKE_ABBREVIATION = /^[a-z]{1,5}$|[\d/]/i;
const COMMENT = / (?:\([^()]{1,60}\)|[A-Z]{3,4}\b)/y;

// Every offset in use is of these; "09:47-10:15" is a stretch of time.
const MINUTES = [0, 30, 45];
const FURTHEST_HOURS = 14;

/** A number behind a day without a clock is no offset: "2026-11-22-09". */
export function readZone(text: string, at: number, isClock: boolean): WrittenZone {
  const none = { ahead: null, id: null, problem: null, end: at };
  const offset = readUniversal(text, at) ?? (isClock ? readOffset(text, at) : null) ?? none;
  const id = offset.problem ? null : matchAt(ID, text, offset.end);
  const name = id?.[1];
  if (id && name && isTimeZone(name)) return { ...offset, id: name, end: offset.end + id[0].length };
  if (offset.ahead === null) return offset.problem ? offset : (readUnknown(text, at) ?? none);
  // "+0100 (Central European Standard Time)", Go's "+0100 CET": said twice.
  return { ...offset, end: offset.end + (matchAt(COMMENT, text, offset.end)?.[0].length ?? 0) };
}

function readUniversal(text: string, at: number): WrittenZone | null {
  const match = matchAt(UNIVERSAL, text, at);
  return match && { ahead: 0, id: null, problem: null, end: at + match[0].length };
}

function readOffset(text: string, at: number): WrittenZone | null {
  const match = matchAt(OFFSET, text, at);
  if (!match) return null;
  const [written, sign, hours, minutes = 0] = match;
  const size = Number(hours) * 60 + Number(minutes);
  const isUsed = size <= FURTHEST_HOURS * 60 && MINUTES.includes(Number(minutes));
  const problem = isUsed ? null : `No zone has the offset ${written.trim()}.`;
  return {
    ahead: isUsed ? (sign === "-" ? -size : size) : null,
    id: null,
    problem,
    end: at + written.length,
  };
}

function readUnknown(text: string, at: number): WrittenZone | null {
  const known = matchAt(ABBREVIATION, text, at);
  const match = known ?? matchAt(LAST_WORD, text, at);
  const word = match?.[1] ?? "";
  if (!match || !(known || LIKE_ABBREVIATION.test(word) || isTimeZone(word))) return null;
  const problem = `“${word}” does not name one zone: write an offset such as +01:00 instead.`;
  return { ahead: null, id: null, problem, end: at + match[0].length };
}
