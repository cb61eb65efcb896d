import type { BackupState, DownloadLink, Instance, Project, RestoreJob, Snapshot } from "@/lib/backups/model";
import { instanceFields } from "../instance-fields";
import { timestampOfObjectId } from "../object-id";
import { NO_STATUS, takenFields } from "../snapshot-fields";
import { toUtc } from "../utc";
import { flexBackup, formerServerless, migratedBackup } from "./backup-options";
import type { WireFlexCluster, WireFlexRestoreJob, WireFlexSnapshot } from "./wire";

/** Flex shouts its statuses; what is not here stays as Atlas spells it. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ["PENDING", "queued"],
  ["QUEUED", "queued"],
  ["RUNNING", "inProgress"],
  ["COMPLETED", "completed"],
  ["FAILED", "failed"],
  // Restores of the other kinds end in these two ways too. Flex is not documented to; should it, they mean the same.
  ["CANCELLED", "cancelled"],
  ["EXPIRED", "expired"],
]);

const DELIVERY_TYPES: ReadonlyMap<string, string> = new Map([
  ["RESTORE", "automated"],
  ["DOWNLOAD", "download"],
]);

export function toSnapshot(wire: WireFlexSnapshot): Snapshot {
  return {
    id: wire.id,
    status: statusOf(wire.status),
    createdAt: null,
    scheduledAt: toUtc(wire.scheduledTime),
    startedAt: toUtc(wire.startTime),
    finishedAt: toUtc(wire.finishTime),
    ...takenFields(wire.id, wire.scheduledTime),
    expiresAt: toUtc(wire.expiration),
    frequencyType: null,
    snapshotType: null,
    storageSizeBytes: null,
    mongodVersion: wire.mongoDBVersion ?? null,
    instanceName: null,
    description: null,
  };
}

export function toInstance(wire: WireFlexCluster, project: Project): Instance {
  const wasServerless = wire.versionReleaseSystem === "CONTINUOUS";
  const backupState = stateOf(wire.backupSettings?.enabled ?? null);
  return {
    kind: "flex",
    ...instanceFields(wire, project),
    clusterType: wire.clusterType ?? null,
    providerName: wire.providerSettings?.backingProviderName ?? null,
    regionName: wire.providerSettings?.regionName ?? null,
    backupState,
    backup: backupState === "on" ? (wasServerless ? migratedBackup : flexBackup) : null,
    notices: wasServerless ? [formerServerless] : [],
  };
}

export function toRestoreJob(wire: WireFlexRestoreJob): RestoreJob {
  return {
    id: wire.id,
    status: statusOf(wire.status),
    deliveryType: DELIVERY_TYPES.get(wire.deliveryType ?? "") ?? wire.deliveryType ?? null,
    snapshotId: wire.snapshotId ?? null,
    snapshotTakenAt: null,
    snapshotFinishedAt: toUtc(wire.snapshotFinishedDate),
    pointInTimeUTCSeconds: null,
    oplogTs: null,
    oplogInc: null,
    targetClusterName: wire.targetDeploymentItemName ?? null,
    targetGroupId: wire.targetProjectId ?? null,
    requestedAt: toUtc(wire.restoreScheduledDate) ?? timestampOfObjectId(wire.id),
    requestedAtSource: wire.restoreScheduledDate ? "atlas" : "id",
    finishedAt: toUtc(wire.restoreFinishedDate),
    expiresAt: toUtc(wire.expirationDate),
    hasDownload: toDownloadLinks(wire).length > 0,
  };
}

export function toDownloadLinks({ snapshotUrl }: WireFlexRestoreJob): readonly DownloadLink[] {
  return snapshotUrl ? [{ url: snapshotUrl, replicaSetName: null }] : [];
}

function statusOf(spelled: string | null | undefined): string {
  return STATUSES.get(spelled ?? "") ?? spelled ?? NO_STATUS;
}

function stateOf(enabled: boolean | null): BackupState {
  if (enabled === null) return "unknown";
  return enabled ? "on" : "off";
}
