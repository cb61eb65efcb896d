import { readEpoch, spellCompact } from "./epoch";
import { readMoment } from "./moment";
import type { TimeContext, TimeReading } from "./reading";
import { resolve } from "./resolve";

/** The text as one time and nothing else: an epoch number, or day and clock, of which one may be missing. */
export function readWhole(text: string, context: TimeContext, form?: string): TimeReading | null {
  const spelt = spellCompact(text);
  const moment = readMoment(spelt, 0);
  return moment?.end === spelt.length ? resolve(moment, context, form) : readEpoch(text);
}
