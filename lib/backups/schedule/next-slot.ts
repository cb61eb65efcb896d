import { MINUTE_MS } from "@/lib/time/duration";

/** A slot that passed over 30 minutes ago without a snapshot is late. Exactly 30 is not. */
export const LATE_AFTER_MS = 30 * MINUTE_MS;

/** The first slot after the newest scheduled snapshot. Times are epoch milliseconds. */
export interface NextSlot {
  /** In the future, or the overdue slot; null when neither Atlas nor a cadence tells. */
  readonly at: number | null;
  /** It has passed, but not so long ago that it is late. */
  readonly due: boolean;
  readonly lateByMs: number | null;
}

interface SlotFacts {
  /** The newest scheduled snapshot, or when the schedule began. Epoch milliseconds, like all here. */
  readonly from: number | null;
  readonly everyMs: number | null;
  /** When Atlas says that it takes the next one. */
  readonly saidAt: number | null;
}

/**
 * Without any snapshot the first is expected one cadence after the instance was created: documented for Flex
 * ("first 24 h after creation"), taken over for the others.
 */
export function readNextSlot({ from, everyMs, saidAt }: SlotFacts, now: number): NextSlot {
  const said = saidAt !== null && saidAt > now ? saidAt : null;
  if (from === null || everyMs === null) return { at: said, due: false, lateByMs: null };
  // Believed as long as the cadence allows it: after a slot that was missed, Atlas may say when the one after comes.
  if (said !== null && said <= from + everyMs + LATE_AFTER_MS)
    return { at: said, due: false, lateByMs: null };
  const at = from + everyMs;
  const passedMs = now - at;
  if (passedMs > LATE_AFTER_MS) return { at, due: false, lateByMs: passedMs };
  return { at, due: passedMs >= 0, lateByMs: null };
}
