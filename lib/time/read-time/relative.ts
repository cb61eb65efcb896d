import { DAY_MS, HOUR_MS, MINUTE_MS } from "../duration";
import { instant, matchAt, type TimeContext, type TimeReading, unreadable } from "./reading";

const UNIT_MS = new Map([
  ["w", 7 * DAY_MS],
  ["d", DAY_MS],
  ["h", HOUR_MS],
  ["m", MINUTE_MS],
  ["s", 1_000],
]);
const AMOUNT =
  /(\d{1,9}(?:\.\d{1,9})?|(?:half )?an? ) ?(w|wks?|weeks?|d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)(?![a-z])(?:,? and |[, ]*)/iy;
const SHAPE = /^(?:now ?|about |around |~ ?)?(-|\+|in )? ?(.*?) ?(ago|from now)?$/i;
const FUTURE =
  "That lies in the future, and what is not written yet cannot be restored: name a time before now.";

/** "now", "2 h ago", "1 day, 10 h 46 min 48 s ago", "-2h". */
export function readRelative(text: string, { now }: TimeContext): TimeReading | null {
  if (/^(?:just |right )?now$/i.test(text)) return instant(Math.floor(now / 1000), "relative time");
  if (/^tomorrow\b/i.test(text)) return unreadable(FUTURE);
  const [, sign = "", size = "", tail = ""] = SHAPE.exec(text) ?? [];
  const ms = readSize(size);
  if (ms === null) return null;
  if (/^(?:\+|in )/i.test(sign) || /^from/i.test(tail)) return unreadable(FUTURE);
  if (!sign && !tail) return unreadable(`Before now? Then write “${size} ago”.`);
  return instant(Math.floor((now - ms) / 1000), "relative time");
}

function readSize(text: string): number | null {
  let sum = 0;
  let at = 0;
  while (at < text.length) {
    const match = matchAt(AMOUNT, text, at);
    if (!match) return null;
    const [all, amount = "", unit = ""] = match;
    sum += toNumber(amount) * (UNIT_MS.get(unit.charAt(0).toLowerCase()) ?? 0);
    at += all.length;
  }
  return at === 0 ? null : sum;
}

/** "an", "half an" */
function toNumber(amount: string): number {
  if (/^half/i.test(amount)) return 0.5;
  return /^a/i.test(amount) ? 1 : Number(amount);
}
