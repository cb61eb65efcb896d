import type { MissingSlot } from "../missing-slots";
import { isKnownStatus, isRunning } from "../status";
import type { Attempt } from "./attempts";
import { HISTORY_DAYS, type Kept } from "./retention";

/** What became of the slots whose snapshots must still be listed: "42 of 44 due slots; 1 failed, 1 missing". */
export interface SlotCounts {
  /** The sum of the others. */
  readonly due: number;
  readonly completed: number;
  readonly failed: number;
  readonly missing: number;
  readonly running: number;
  /** With a status that this product does not know. */
  readonly unknown: number;
  /** How many days the figures are about; null where a count, not time, decides what is kept. */
  readonly days: number | null;
}

/** `attempts` are the scheduled ones. `kept` is null when nothing is known of the retention: all listed ones count. */
export function countSlots(
  attempts: readonly Attempt[],
  missing: readonly MissingSlot[],
  kept: Kept | null,
  keepDailyDays: number | null,
): SlotCounts {
  const counted = attempts.filter(({ at }) => kept === null || at >= kept.oneADaySince);
  const number = (matches: (status: string) => boolean) =>
    counted.filter(({ snapshot }) => matches(snapshot.status)).length;
  return {
    due: counted.length + missing.length,
    completed: number((status) => status === "completed"),
    failed: number((status) => status === "failed"),
    missing: missing.length,
    running: number((status) => isRunning({ status })),
    unknown: number((status) => !isKnownStatus(status)),
    days: keepDailyDays === null ? null : Math.min(keepDailyDays, HISTORY_DAYS),
  };
}
