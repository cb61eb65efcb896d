import { parseInstant } from "@/lib/time/parse-instant";
import type { Snapshot } from "../model";

/** A snapshot Atlas lists, whatever became of it, with its time in epoch milliseconds. */
export interface Attempt {
  readonly snapshot: Snapshot;
  readonly at: number;
}

/** Newest first. One whose time cannot be read has no place in a schedule and is left out. */
export function readAttempts(snapshots: readonly Snapshot[]): readonly Attempt[] {
  return snapshots
    .flatMap((snapshot) => {
      const at = parseInstant(snapshot.takenAt);
      return at === null ? [] : [{ snapshot, at }];
    })
    .sort((a, b) => b.at - a.at);
}

/** Somebody asked for it (dedicated clusters only): it fills no slot, and none is expected because of it. */
export function isOnDemand({ snapshotType, frequencyType }: Snapshot): boolean {
  // Atlas writes the type `onDemand`; as a frequency it has been recorded as `ondemand`.
  return snapshotType?.toLowerCase() === "ondemand" || frequencyType?.toLowerCase() === "ondemand";
}
