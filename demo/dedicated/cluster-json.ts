import { standard, standardSrv } from "../backups/instance";
import { alphabetical } from "../json";
import { isoSeconds } from "../time";
import type { DedicatedCluster } from "./cluster";
import { legacyJson } from "./legacy-json";
import { clusterUrl, related } from "./links";
import { DISK_GIGABYTES, replicationSpecs } from "./replication";

/** The cluster as `GET .../clusters/{name}` gives it in one of its three versions. */
export function clusterJson(
  cluster: DedicatedCluster,
  version: string,
  origin: string,
): Record<string, unknown> {
  const json = { ...commonJson(cluster, origin), ...versionJson(cluster, version), ...cluster.overrides };
  return alphabetical(json);
}

function versionJson(cluster: DedicatedCluster, version: string): object {
  if (version === "2023-01-01") return legacyJson(cluster);
  const isOld = version === "2023-02-01";
  return {
    backupEnabled: cluster.schedule !== null,
    replicationSpecs: replicationSpecs(cluster, isOld),
    ...(isOld && { diskSizeGB: DISK_GIGABYTES }),
  };
}

function commonJson(cluster: DedicatedCluster, origin: string): object {
  const self = clusterUrl(cluster, origin);
  const isSharded = cluster.shards !== null;
  return {
    ...FIXED,
    clusterType: isSharded ? "SHARDED" : "REPLICASET",
    ...(isSharded && { configServerType: "DEDICATED" }),
    connectionStrings: connectionStrings(cluster),
    createDate: isoSeconds(cluster.createDate),
    groupId: cluster.groupId,
    id: cluster.id,
    links: [
      { href: self, rel: "self" },
      related("restoreJobs", `${self}/backup/restoreJobs`),
      related("snapshots", `${self}/backup/snapshots`),
    ],
    mongoDBMajorVersion: cluster.mongoDBVersion.split(".").slice(0, 2).join("."),
    mongoDBVersion: cluster.mongoDBVersion,
    name: cluster.name,
    paused: cluster.paused,
    pitEnabled: cluster.pitEnabled && cluster.schedule !== null,
    stateName: cluster.stateName,
    tags: cluster.tags,
  };
}

function connectionStrings(cluster: DedicatedCluster): object {
  if (cluster.stateName === "CREATING") return {};
  return { standard: standard(cluster), standardSrv: standardSrv(cluster) };
}

/** What no cluster of this world has otherwise. */
const FIXED = {
  advancedConfiguration: {
    customOpensslCipherConfigTls12: [],
    customOpensslCipherConfigTls13: [],
    minimumEnabledTlsProtocol: "TLS1_2",
    tlsCipherConfigMode: "DEFAULT",
  },
  biConnector: { enabled: false, readPreference: "secondary" },
  diskWarmingMode: "FULLY_WARMED",
  encryptionAtRestProvider: "NONE",
  globalClusterSelfManagedSharding: false,
  labels: [],
  rootCertType: "ISRGROOTX1",
  terminationProtectionEnabled: false,
  versionReleaseSystem: "LTS",
};
