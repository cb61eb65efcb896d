import type { Restore } from "../backups/restore";
import { HOUR, isoSeconds, SECOND } from "../time";
import type { FlexCluster } from "./cluster";

/** A restore usually takes a minute. */
export const FLEX_RESTORE_SECONDS = 61;

const QUEUED_AFTER = 2 * SECOND;
const RUNNING_AFTER = 10 * SECOND;

/** Flex knows no point in time: everything is one snapshot, restored or downloaded. */
export function flexRestoreJson(cluster: FlexCluster, restore: Restore, now: number): unknown {
  const status = statusOf(restore, now);
  const hasFinished = status === "COMPLETED" || status === "FAILED";
  const isDownload = restore.deliveryType === "download";
  return {
    deliveryType: isDownload ? "DOWNLOAD" : "RESTORE",
    expirationDate: isoSeconds(restore.at + 6 * HOUR),
    id: restore.id,
    instanceName: cluster.name,
    projectId: cluster.groupId,
    ...(hasFinished && { restoreFinishedDate: isoSeconds(restore.at + restore.takes) }),
    restoreScheduledDate: isoSeconds(restore.at),
    ...(restore.snapshotTime !== null && { snapshotFinishedDate: restore.snapshotTime }),
    ...(restore.snapshotId !== null && { snapshotId: restore.snapshotId }),
    ...(isDownload && status === "COMPLETED" && { snapshotUrl: downloadUrl(restore) }),
    status,
    targetDeploymentItemName: restore.target.name,
    targetProjectId: restore.target.projectId,
  };
}

function statusOf({ at, takes, outcome }: Restore, now: number): string {
  const age = now - at;
  if (age >= takes) return outcome === "completed" ? "COMPLETED" : "FAILED";
  if (age >= RUNNING_AFTER) return "RUNNING";
  return age >= QUEUED_AFTER ? "QUEUED" : "PENDING";
}

function downloadUrl({ id, snapshotId }: Restore): string {
  return `https://flex-snapshots.mongodb.net/${id}/${snapshotId}.tgz`;
}
