import type { Snapshot } from "./model";

export interface Neighbours {
  readonly newer: string | null;
  readonly older: string | null;
  /** The newest that was completed before it: where to go from one that failed. */
  readonly olderCompleted: string | null;
}

/** Ids of the snapshots taken before and after one. `snapshots` is newest first. */
export function neighboursOf(snapshotId: string, snapshots: readonly Snapshot[]): Neighbours {
  const index = snapshots.findIndex(({ id }) => id === snapshotId);
  if (index < 0) return { newer: null, older: null, olderCompleted: null };
  const before = snapshots.slice(index + 1);
  return {
    newer: snapshots[index - 1]?.id ?? null,
    older: before[0]?.id ?? null,
    olderCompleted: before.find(({ status }) => status === "completed")?.id ?? null,
  };
}
