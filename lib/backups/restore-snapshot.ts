import { parseInstant } from "@/lib/time/parse-instant";
import type { Snapshot } from "./model";

/** Whether a restore can start from it: completed, and not past the time at which Atlas deletes it. `now` in epoch ms. */
export function isRestorable({ status, expiresAt }: Snapshot, now: number): boolean {
  const expires = parseInstant(expiresAt);
  return status === "completed" && (expires === null || expires > now);
}

/** The snapshot a restore to that second starts from: the newest one at or before it. Epoch ms; null without any. */
export function baseSnapshot(at: number, snapshots: readonly Snapshot[], now: number): Snapshot | null {
  let best: { snapshot: Snapshot; taken: number } | null = null;
  for (const snapshot of snapshots) {
    const taken = parseInstant(snapshot.takenAt);
    if (taken === null || taken > at || !isRestorable(snapshot, now)) continue;
    if (best === null || taken > best.taken) best = { snapshot, taken };
  }
  return best?.snapshot ?? null;
}

/** Those that can be restored as a whole, newest first. `now` in epoch ms. */
export function restorableSnapshots(snapshots: readonly Snapshot[], now: number): readonly Snapshot[] {
  return snapshots
    .filter((snapshot) => isRestorable(snapshot, now))
    .toSorted((a, b) => (parseInstant(b.takenAt) ?? 0) - (parseInstant(a.takenAt) ?? 0));
}
