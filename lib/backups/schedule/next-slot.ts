import { MINUTE_MS } from "@/lib/time/duration";

/** Issue 2, point 4: a slot that passed over 30 minutes ago without a snapshot is late. Exactly 30 is not. */
export const LATE_AFTER_MS = 30 * MINUTE_MS;

/** The first slot after the newest scheduled snapshot. Times are epoch milliseconds. */
export interface NextSlot {
  /** In the future, or the overdue slot; null when no cadence (or nothing to count from) is known. */
  readonly at: number | null;
  /** It has passed, but not so long ago that it is late. */
  readonly due: boolean;
  readonly lateByMs: number | null;
}

/**
 * Without any snapshot the first is expected one cadence after the instance was created: documented for Flex
 * ("first 24 h after creation", facts.md 10), taken over for the others.
 */
export function readNextSlot(from: number | null, everyMs: number | null, now: number): NextSlot {
  if (from === null || everyMs === null) return { at: null, due: false, lateByMs: null };
  const at = from + everyMs;
  const passedMs = now - at;
  if (passedMs > LATE_AFTER_MS) return { at, due: false, lateByMs: passedMs };
  return { at, due: passedMs >= 0, lateByMs: null };
}
