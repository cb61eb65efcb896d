import type { Instance, Project, Snapshot } from "@/lib/backups/model";
import { instanceFields } from "../instance-fields";
import { toSnapshotOfEither } from "../snapshot-fields";
import { type KnownSchedule, pausedNotice, readBackup } from "./backup-options";
import type { WireDedicatedCluster, WireDedicatedSnapshot, WireRegion } from "./wire";

export function toSnapshot(wire: WireDedicatedSnapshot): Snapshot {
  return { ...toSnapshotOfEither(wire), description: wire.description || null };
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
