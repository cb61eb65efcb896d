import type { Ages } from "../backups/ages";
import { bytesAt } from "../backups/bytes";
import { type Entry, newestFirst } from "../backups/entries";
import { objectId } from "../ids";
import { alphabetical } from "../json";
import { isoSeconds } from "../time";
import type { DedicatedCluster } from "./cluster";
import { clusterUrl, related } from "./links";
import { type Progress, progressAt } from "./progress";
import { DEFAULT_AGES } from "./schedule";
import { type Taken, takenSnapshots } from "./taken";

/** The cluster's snapshots at `now`, newest first, in the shape of its type. */
export function dedicatedSnapshots(cluster: DedicatedCluster, now: number): Entry[] {
  const ages: Ages = cluster.schedule?.ages ?? DEFAULT_AGES;
  const derived = takenSnapshots(cluster, now).flatMap((taken): Entry[] => {
    const progress = progressAt(taken, ages, now);
    if (progress.expiresAt <= now) return [];
    const json = (origin: string) => snapshotJson(cluster, taken, progress, origin);
    return [{ at: taken.at, id: () => taken.id, json }];
  });
  return newestFirst(cluster.snapshots, derived);
}

export function snapshotJson(
  cluster: DedicatedCluster,
  taken: Taken,
  progress: Progress,
  origin: string,
): Record<string, unknown> {
  const own = cluster.shards === null ? replicaSetJson : shardedJson;
  const json = { ...commonJson(cluster, taken, progress, origin), ...own(cluster, taken, progress) };
  return alphabetical(json);
}

function commonJson(cluster: DedicatedCluster, taken: Taken, progress: Progress, origin: string): object {
  const { id, at, description, frequencyType, policyItems, snapshotType } = taken;
  const { status, hasVersion, createdAt, expiresAt } = progress;
  const self = clusterUrl(cluster, origin);
  const folder = cluster.shards === null ? "snapshots" : "snapshots/shardedCluster";
  return {
    ...(createdAt !== null && { createdAt: isoSeconds(createdAt) }),
    description,
    expiresAt: isoSeconds(expiresAt),
    frequencyType,
    id,
    links: [{ href: `${self}/backup/${folder}/${id}`, rel: "self" }, related("cluster", self)],
    ...(hasVersion && { mongodVersion: cluster.mongoDBVersion }),
    policyItems,
    snapshotType,
    status,
    storageSizeBytes: status === "completed" ? bytesAt(cluster, at) : 0,
  };
}

function replicaSetJson(cluster: DedicatedCluster, _: Taken, { hasProvider }: Progress): object {
  return {
    ...(hasProvider && { cloudProvider: cluster.provider }),
    copyRegions: [],
    replicaSetName: cluster.name,
    type: "replicaSet",
  };
}

/** A part for each shard and one for the config servers, there once it is known where they are. */
function shardedJson(cluster: DedicatedCluster, taken: Taken, { hasProvider }: Progress): object {
  const names = [...Array(cluster.shards ?? 0).keys()].map((shard) => `shard-${shard}`);
  const parts = hasProvider
    ? [...names, "config-0"].map((part) => `atlas-${cluster.id.slice(8, 14)}-${part}`)
    : [];
  const members = parts.map((replicaSetName) => {
    const id = objectId(taken.at, `${taken.id} ${replicaSetName}`);
    return { cloudProvider: cluster.provider, id, replicaSetName };
  });
  return {
    configServerType: "DEDICATED",
    members,
    snapshotIds: members.map(({ id }) => id),
    type: "shardedCluster",
  };
}
