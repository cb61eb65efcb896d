import type { BackupOption, Instance, Project, RestoreJob, Snapshot } from "@/lib/backups/model";
import { timestampOfObjectId } from "../object-id";
import { toUtc } from "../utc";
import { basicBackup, continuousBackup } from "./backup-options";
import type { WireServerlessInstance, WireServerlessRestoreJob, WireServerlessSnapshot } from "./wire";

/** What a snapshot of which Atlas gives no status is called. */
const NO_STATUS = "unknown";

export function toSnapshot(wire: WireServerlessSnapshot): Snapshot {
  const createdAt = toUtc(wire.createdAt);
  const status = wire.status ?? NO_STATUS;
  return {
    id: wire.id,
    status,
    createdAt,
    takenAt: createdAt ?? timestampOfObjectId(wire.id),
    takenAtSource: createdAt === null ? "id" : "atlas",
    expiresAt: toUtc(wire.expiresAt),
    frequencyType: wire.frequencyType ?? null,
    snapshotType: wire.snapshotType ?? null,
    storageSizeBytes: sizeOf(status, wire.storageSizeBytes ?? null),
    mongodVersion: wire.mongodVersion ?? null,
    instanceName: wire.serverlessInstanceName ?? null,
  };
}

/** Until a snapshot has ended, Atlas's figure means nothing; of a failed one, 0 only says that nothing was measured. */
function sizeOf(status: string, bytes: number | null): number | null {
  if (status === "completed") return bytes;
  return status === "failed" ? bytes || null : null;
}

export function toInstance(wire: WireServerlessInstance, project: Project): Instance {
  return {
    kind: "serverless",
    projectId: project.id,
    projectName: project.name,
    id: wire.id,
    name: wire.name,
    stateName: wire.stateName ?? null,
    mongoDBVersion: wire.mongoDBVersion ?? null,
    providerName: wire.providerSettings?.backingProviderName ?? null,
    regionName: wire.providerSettings?.regionName ?? null,
    createDate: toUtc(wire.createDate),
    tags: (wire.tags ?? []).map(({ key, value }) => ({ key, value })),
    backup: toBackupOption(wire.serverlessBackupOptions?.serverlessContinuousBackupEnabled ?? null),
  };
}

/** Backup cannot be off; which of the two it is, is never guessed. */
function toBackupOption(continuous: boolean | null): BackupOption | null {
  if (continuous === null) return null;
  return continuous ? continuousBackup : basicBackup;
}

export function toRestoreJob(wire: WireServerlessRestoreJob): RestoreJob {
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
function statusOf({ failed, expired, cancelled, finishedAt }: WireServerlessRestoreJob): string {
  if (failed) return "failed";
  if (expired) return "expired";
  if (cancelled) return "cancelled";
  return finishedAt ? "completed" : "inProgress";
}
