import "server-only";
import type { RestoreJob, SnapshotRef } from "@/lib/backups/model";
import { inAMoment } from "./in-a-moment";
import { listRestoreJobs } from "./restore-jobs";

/** The restores of one snapshot, newest first; null where they cannot be read, or not in a moment. */
export async function restoresOfSnapshot(ref: SnapshotRef): Promise<readonly RestoreJob[] | null> {
  const answer = await inAMoment(() => listRestoreJobs(ref));
  return answer?.value?.restoreJobs.filter(({ snapshotId }) => snapshotId === ref.snapshotId) ?? null;
}
