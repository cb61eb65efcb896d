import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import type { Retention } from "../model";
import type { Attempt } from "./attempts";

/** Nothing is looked at further back: the longest that serverless keeps a snapshot (Atlas docs: 35 days). */
export const HISTORY_DAYS = 35;

/**
 * Atlas deletes by minutes early or late, and snapshots are minutes off their slot: this near to the time at which
 * a snapshot would be deleted, its absence says nothing.
 */
const EDGE_MS = 30 * MINUTE_MS;

/** What must still be listed, in epoch milliseconds; between the two lines one slot a day. */
export interface Kept {
  readonly everySlotSince: number;
  readonly oneADaySince: number;
}

/** `attempts` are the scheduled ones, newest first, at least one. */
export function readKept(retention: Retention | null, attempts: readonly Attempt[], now: number): Kept {
  const history = now - HISTORY_DAYS * DAY_MS;
  const newest = attempts[0]?.at ?? now;
  if (retention === null) return same(Math.max(newest, history));
  const { keepAllHours, keepDailyDays, keepNewest } = retention;
  if (keepNewest !== null) return same(Math.max(oldestKept(attempts, keepNewest), history));
  const everySlotSince = keepAllHours === null ? newest : now - keepAllHours * HOUR_MS;
  if (keepDailyDays === null) return same(Math.max(everySlotSince, history));
  return { everySlotSince, oneADaySince: Math.max(now - keepDailyDays * DAY_MS, history) };
}

/** Whether a snapshot of that instant would have to be listed. */
export function mustBeListed(at: number, kept: Kept): "everySlot" | "oneADay" | "no" {
  if (at > kept.everySlotSince + EDGE_MS) return "everySlot";
  return at > kept.oneADaySince + EDGE_MS && isPastEverySlot(at, kept) ? "oneADay" : "no";
}

/** Whether one listed at that instant is there because it is its day's, not because Atlas is about to delete it. */
export function isPastEverySlot(at: number, kept: Kept): boolean {
  return at < kept.everySlotSince - EDGE_MS;
}

function same(since: number): Kept {
  return { everySlotSince: since, oneADaySince: since };
}

/** Where a count decides, completed snapshots are what is counted; failed ones in between are listed too. */
function oldestKept(attempts: readonly Attempt[], keepNewest: number): number {
  const completed = attempts.filter(({ snapshot }) => snapshot.status === "completed");
  return (completed[keepNewest - 1] ?? attempts.at(-1))?.at ?? 0;
}
