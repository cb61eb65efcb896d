import type { Instance, Project, Snapshot } from "@/lib/backups/model";
import { instanceFields } from "../instance-fields";
import { NO_STATUS, sizeOf, takenFields } from "../snapshot-fields";
import { type KnownSchedule, pausedNotice, readBackup } from "./backup-options";
import type { WireDedicatedCluster, WireDedicatedSnapshot, WireRegion } from "./wire";

export function toSnapshot(wire: WireDedicatedSnapshot): Snapshot {
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
    instanceName: null,
    description: wire.description || null,
  };
}

/** Without `schedule`, as much as a list tells. */
export function toInstance(wire: WireDedicatedCluster, project: Project, schedule?: KnownSchedule): Instance {
  const regions = (wire.replicationSpecs ?? [])
    .flatMap(({ regionConfigs }) => regionConfigs ?? [])
    .toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  return {
    kind: "clusters",
    ...instanceFields(wire, project),
    clusterType: wire.clusterType ?? null,
    providerName: eachOnce(regions.map(providerOf)),
    regionName: eachOnce(regions.map(({ regionName }) => regionName)),
    ...readBackup(wire, schedule),
    notices: wire.paused ? [pausedNotice] : [],
  };
}

function providerOf({ backingProviderName, providerName }: WireRegion): string | null | undefined {
  return backingProviderName ?? providerName;
}

/** The preferred one first. */
function eachOnce(names: readonly (string | null | undefined)[]): string | null {
  return [...new Set(names.filter(Boolean))].join(", ") || null;
}
