import type { RestoreJob } from "@/lib/backups/model";
import { timestampOfObjectId } from "./object-id";
import { toUtc } from "./utc";
import type { WireFlaggedRestoreJob } from "./wire";

/** A restore of serverless and of dedicated clusters. Links to downloads stay here. */
export function toFlaggedRestoreJob(wire: WireFlaggedRestoreJob): RestoreJob {
  return {
    id: wire.id,
    status: statusOf(wire),
    deliveryType: wire.deliveryType ?? null,
    snapshotId: wire.snapshotId ?? null,
    pointInTimeUTCSeconds: wire.pointInTimeUTCSeconds ?? null,
    targetClusterName: wire.targetClusterName ?? null,
    targetGroupId: wire.targetGroupId ?? null,
    requestedAt: timestampOfObjectId(wire.id),
    finishedAt: toUtc(wire.finishedAt),
    expiresAt: toUtc(wire.expiresAt),
  };
}

/** Atlas gives flags, no status: read in the order in which the Atlas CLI reads them (facts.md 6.2). */
function statusOf(wire: WireFlaggedRestoreJob): string {
  if (wire.failed) return "failed";
  if (wire.expired) return "expired";
  if (wire.cancelled) return "cancelled";
  return wire.finishedAt || hasDownload(wire) ? "completed" : "inProgress";
}

/** A download never gets a `finishedAt`: it is ready when there is a link (facts.md 6.8). */
function hasDownload({ deliveryUrl, components }: WireFlaggedRestoreJob): boolean {
  return Boolean(deliveryUrl?.length) || Boolean(components?.some(({ downloadUrl }) => downloadUrl));
}
