import type { Snapshot } from "@/lib/backups/model";

/** Order is ours, never Atlas's: newest first by the instant it was taken, then by id, so that it is always the same. */
export function newestFirst(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...snapshots].sort(
    (a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt) || (a.id < b.id ? 1 : -1),
  );
}
