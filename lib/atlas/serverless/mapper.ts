import type { BackupOption, Instance, Project, Snapshot } from "@/lib/backups/model";
import { instanceFields } from "../instance-fields";
import { toSnapshotOfEither } from "../snapshot-fields";
import { basicBackup, continuousBackup } from "./backup-options";
import type { WireServerlessInstance, WireServerlessSnapshot } from "./wire";

export function toSnapshot(wire: WireServerlessSnapshot): Snapshot {
  return { ...toSnapshotOfEither(wire), instanceName: wire.serverlessInstanceName ?? null };
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
