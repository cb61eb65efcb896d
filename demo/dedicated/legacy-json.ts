import { standard, standardSrv } from "../backups/instance";
import { objectId } from "../ids";
import { isoSeconds } from "../time";
import type { DedicatedCluster } from "./cluster";
import { DISK_GIGABYTES, priorityOf } from "./replication";

/** What is otherwise in the version of January 2023: one provider, regions by name, another flag for cloud backups. */
export function legacyJson(cluster: DedicatedCluster): object {
  const hasBackup = cluster.schedule !== null;
  const shards = cluster.shards ?? 1;
  return {
    autoScaling: { compute: { enabled: false, scaleDownEnabled: false }, diskGBEnabled: false },
    backupEnabled: false,
    diskSizeGB: DISK_GIGABYTES,
    ...(cluster.stateName !== "CREATING" && addresses(cluster)),
    numShards: shards,
    providerBackupEnabled: hasBackup,
    providerSettings: {
      instanceSizeName: cluster.instanceSize,
      providerName: cluster.provider,
      regionName: cluster.region,
    },
    replicationFactor: 3,
    replicationSpecs: [
      {
        id: objectId(cluster.createDate, `${cluster.id} spec 0`),
        numShards: shards,
        regionsConfig: regionsConfig(cluster),
        zoneName: "Zone 1",
      },
    ],
  };
}

function addresses(cluster: DedicatedCluster): object {
  return {
    mongoURI: standard(cluster).split("/?")[0],
    mongoURIUpdated: isoSeconds(cluster.createDate),
    mongoURIWithOptions: standard(cluster),
    srvAddress: standardSrv(cluster),
  };
}

function regionsConfig({ regions }: DedicatedCluster): object {
  const configs = regions.map(({ region, nodes }, place) => {
    const config = {
      analyticsNodes: 0,
      electableNodes: nodes,
      priority: priorityOf(place),
      readOnlyNodes: 0,
    };
    return [region, config] as const;
  });
  return Object.fromEntries(configs);
}
