import { objectId } from "../ids";
import type { DedicatedCluster, Region } from "./cluster";

export const DISK_GIGABYTES = 30;

/** Atlas's highest priority; each further region has one less. */
const HIGHEST_PRIORITY = 7;

/** One spec for all shards in the version of 2023, one for each in that of 2024. */
export function replicationSpecs(cluster: DedicatedCluster, isOld: boolean): unknown[] {
  const shards = cluster.shards ?? 1;
  return Array.from({ length: isOld ? 1 : shards }, (_, index) => ({
    id: objectId(cluster.createDate, `${cluster.id} spec ${index}`),
    ...(isOld && { numShards: shards }),
    regionConfigs: cluster.regions.map((region, place) => regionConfig(cluster, region, place, isOld)),
    zoneId: objectId(cluster.createDate, `${cluster.id} zone`),
    zoneName: "Zone 1",
  }));
}

function regionConfig(
  { instanceSize }: DedicatedCluster,
  { provider, region, nodes }: Region,
  place: number,
  isOld: boolean,
): unknown {
  const specs = (nodeCount: number) => ({
    ...(!isOld && { diskSizeGB: DISK_GIGABYTES }),
    instanceSize,
    ...(provider === "AWS" && { diskIOPS: 3000, ebsVolumeType: "STANDARD" }),
    nodeCount,
  });
  return {
    analyticsSpecs: specs(0),
    autoScaling: { compute: { enabled: false, scaleDownEnabled: false }, diskGB: { enabled: false } },
    electableSpecs: specs(nodes),
    priority: priorityOf(place),
    providerName: provider,
    readOnlySpecs: specs(0),
    regionName: region,
  };
}

export function priorityOf(place: number): number {
  return HIGHEST_PRIORITY - place;
}
