import type { DownloadLink, RestoreJob } from "@/lib/backups/model";
import { timestampOfObjectId } from "./object-id";
import { toUtc } from "./utc";
import type { WireFlaggedRestoreJob } from "./wire";

/** A restore of serverless and of dedicated clusters. Links to downloads stay out of it. */
export function toFlaggedRestoreJob(wire: WireFlaggedRestoreJob): RestoreJob {
  return {
    id: wire.id,
    status: statusOf(wire),
    deliveryType: wire.deliveryType ?? null,
    snapshotId: wire.snapshotId ?? null,
    snapshotTakenAt: wire.snapshotId ? toUtc(wire.timestamp) : null,
    snapshotFinishedAt: null,
    pointInTimeUTCSeconds: wire.pointInTimeUTCSeconds ?? null,
    oplogTs: wire.oplogTs ?? null,
    oplogInc: wire.oplogInc ?? null,
    targetClusterName: wire.targetClusterName ?? null,
    targetGroupId: wire.targetGroupId ?? null,
    requestedAt: timestampOfObjectId(wire.id),
    requestedAtSource: "id",
    finishedAt: toUtc(wire.finishedAt),
    expiresAt: toUtc(wire.expiresAt),
    hasDownload: toFlaggedDownloadLinks(wire).length > 0,
  };
}

/** One for a replica set, one for each part of a sharded cluster. */
export function toFlaggedDownloadLinks({
  deliveryUrl,
  components,
}: WireFlaggedRestoreJob): readonly DownloadLink[] {
  const parts = (components ?? []).flatMap(({ downloadUrl, replicaSetName }) =>
    downloadUrl ? [{ url: downloadUrl, replicaSetName: replicaSetName ?? null }] : [],
  );
  const named = new Set(parts.map(({ url }) => url));
  const others = (deliveryUrl ?? []).filter(
    (url) => typeof url === "string" && url !== "" && !named.has(url),
  );
  return [...parts, ...others.map((url) => ({ url: String(url), replicaSetName: null }))];
}

/** Atlas gives flags, no status: read in the order in which the Atlas CLI reads them. */
function statusOf(wire: WireFlaggedRestoreJob): string {
  if (wire.failed) return "failed";
  if (wire.expired) return "expired";
  if (wire.cancelled) return "cancelled";
  // A download never gets a `finishedAt`: it is ready when there is a link.
  return wire.finishedAt || toFlaggedDownloadLinks(wire).length > 0 ? "completed" : "inProgress";
}
