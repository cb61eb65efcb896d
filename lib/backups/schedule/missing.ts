import { isoUtc } from "@/lib/time/parse-instant";
import { findMissing, type MissingSlot } from "../missing-slots";
import type { Attempt } from "./attempts";
import type { NextSlot } from "./next-slot";
import type { Kept } from "./retention";

/** What the backup option promises. Epoch milliseconds. */
interface Promised {
  readonly everyMs: number | null;
  readonly kept: Kept;
  readonly since: number | null;
  readonly next: NextSlot;
  readonly isFixed: boolean;
}

/** Of a schedule that may have been changed or paused, only the slot that is late now is known to be missing. */
export function readMissing(
  scheduled: readonly Attempt[],
  { everyMs, kept, since, next, isFixed }: Promised,
  now: number,
): readonly MissingSlot[] {
  const [newest] = scheduled;
  if (everyMs === null || !newest) return [];
  if (isFixed) return findMissing(scheduled, { everyMs, kept, createdAt: since ?? 0 }, now);
  if (next.at === null || next.lateByMs === null) return [];
  return [{ expectedAt: isoUtc(next.at), between: [newest.snapshot.id, null] }];
}
