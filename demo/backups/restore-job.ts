import { HOUR, isoSeconds } from "../time";
import type { Restore } from "./restore";

/** How long a download's link is good. */
const LINK_KEPT = HOUR;

/** A job as serverless and dedicated have it in common: no status, but flags and dates that make one. */
export function restoreJobJson(restore: Restore, now: number): Record<string, unknown> {
  const { id, deliveryType, snapshotId, pointInTimeUTCSeconds, target } = restore;
  const isDownload = deliveryType === "download";
  const ended = restore.at + restore.takes;
  const is = (outcome: Restore["outcome"]) => now >= ended && restore.outcome === outcome;
  const isReady = isDownload && is("completed");
  const expired = isReady && now >= ended + LINK_KEPT;
  return {
    cancelled: is("cancelled"),
    deliveryType,
    deliveryUrl: isReady && !expired ? [downloadUrl(restore)] : [],
    expired,
    ...(isReady && { expiresAt: isoSeconds(ended + LINK_KEPT) }),
    failed: is("failed"),
    // A download that is ready says so by its link alone.
    ...(!isDownload && (is("completed") || is("failed")) && { finishedAt: isoSeconds(ended) }),
    id,
    ...(pointInTimeUTCSeconds !== null && { pointInTimeUTCSeconds }),
    ...(snapshotId !== null && { snapshotId }),
    ...(!isDownload && { targetClusterName: target.name, targetGroupId: target.projectId }),
    timestamp: restore.snapshotTime ?? isoSeconds((pointInTimeUTCSeconds ?? 0) * 1000),
  };
}

function downloadUrl({ id, snapshotId }: Restore): string {
  const host = `restore-${id}.${id.slice(-6)}.mongodb.net:27017`;
  return `https://${host}/${id.slice(8)}/restore-${snapshotId}.tar.gz`;
}
