import type { Snapshot } from "./model";

export interface Neighbours {
  readonly newer: string | null;
  readonly older: string | null;
}

/** Ids of the snapshots taken just before and after one. `snapshots` is newest first. */
export function neighboursOf(snapshotId: string, snapshots: readonly Snapshot[]): Neighbours {
  const index = snapshots.findIndex(({ id }) => id === snapshotId);
  if (index < 0) return { newer: null, older: null };
  return { newer: snapshots[index - 1]?.id ?? null, older: snapshots[index + 1]?.id ?? null };
}
