import { type KnownSnapshotStatus, SNAPSHOT_STATUSES, type Snapshot } from "./model";

const WORDS: Readonly<Record<KnownSnapshotStatus, string>> = {
  queued: "Queued",
  inProgress: "In progress",
  completed: "Completed",
  failed: "Failed",
};

export function isKnownStatus(status: string): status is KnownSnapshotStatus {
  return SNAPSHOT_STATUSES.some((known) => known === status);
}

/** What a screen calls a status; one that this product does not know is shown as Atlas spells it. */
export function statusWords(status: string): string {
  return isKnownStatus(status) ? WORDS[status] : status;
}

/** Whether Atlas is still working on the snapshot, so that asking again soon can show something new. */
export function isRunning(snapshot: Pick<Snapshot, "status">): boolean {
  return snapshot.status === "queued" || snapshot.status === "inProgress";
}
