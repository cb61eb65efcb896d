import type { BackupOption, Instance, Project, Snapshot } from "@/lib/backups/model";
import { instanceFields } from "../instance-fields";
import { NO_STATUS, sizeOf, takenFields } from "../snapshot-fields";
import { basicBackup, continuousBackup } from "./backup-options";
import type { WireServerlessInstance, WireServerlessSnapshot } from "./wire";

export function toSnapshot(wire: WireServerlessSnapshot): Snapshot {
  const status = wire.status ?? NO_STATUS;
  return {
    id: wire.id,
    status,
    createdAt: wire.createdAt ?? null,
    scheduledAt: null,
    startedAt: null,
    finishedAt: null,
    ...takenFields(wire.id, wire.createdAt),
    expiresAt: wire.expiresAt ?? null,
    frequencyType: wire.frequencyType ?? null,
    snapshotType: wire.snapshotType ?? null,
    storageSizeBytes: sizeOf(status, wire.storageSizeBytes),
    mongodVersion: wire.mongodVersion ?? null,
    instanceName: wire.serverlessInstanceName ?? null,
    description: null,
  };
}

export function toInstance(wire: WireServerlessInstance, project: Project): Instance {
  const backup = toBackupOption(wire.serverlessBackupOptions?.serverlessContinuousBackupEnabled ?? null);
  return {
    kind: "serverless",
    ...instanceFields(wire, project),
    clusterType: null,
    providerName: wire.providerSettings?.backingProviderName ?? null,
    regionName: wire.providerSettings?.regionName ?? null,
    backupState: backup ? "on" : "unknown",
    backup,
    notices: [],
  };
}

/** Backup cannot be off; which of the two it is, is never guessed. */
function toBackupOption(continuous: boolean | null): BackupOption | null {
  if (continuous === null) return null;
  return continuous ? continuousBackup : basicBackup;
}
