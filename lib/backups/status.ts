import {
  type KnownRestoreJobStatus,
  type KnownSnapshotStatus,
  RESTORE_JOB_STATUSES,
  SNAPSHOT_STATUSES,
} from "./model";

const WORDS: Readonly<Record<KnownSnapshotStatus, string>> = {
  queued: "Queued",
  inProgress: "In progress",
  completed: "Completed",
  failed: "Failed",
};

const RESTORE_JOB_WORDS: Readonly<Record<KnownRestoreJobStatus, string>> = {
  ...WORDS,
  cancelled: "Cancelled",
  expired: "Expired",
};

export function isKnownStatus(status: string): status is KnownSnapshotStatus {
  return SNAPSHOT_STATUSES.some((known) => known === status);
}

/** What a screen calls a status; one that this product does not know is shown as Atlas spells it. */
export function statusWords(status: string): string {
  return isKnownStatus(status) ? WORDS[status] : status;
}

/** The same of a restore, which can end in more ways. */
export function restoreJobStatusWords(status: string): string {
  return isRestoreJobStatus(status) ? RESTORE_JOB_WORDS[status] : status;
}

function isRestoreJobStatus(status: string): status is KnownRestoreJobStatus {
  return RESTORE_JOB_STATUSES.some((known) => known === status);
}

/** Whether Atlas is still working on the snapshot or restore, so that asking again soon can show something new. */
export function isRunning({ status }: { readonly status: string }): boolean {
  return status === "queued" || status === "inProgress";
}
