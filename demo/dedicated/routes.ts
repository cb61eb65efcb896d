import { instanceEntries, restoreEntries } from "../backups/entries";
import { listAndItem } from "../backups/routes";
import {
  type AtlasError,
  backupConfigNotFound,
  clusterNotFound,
  flexInClusterApi,
  restoreJobNotFound,
  snapshotNotFound,
} from "../http/errors";
import type { Call, Route } from "../route";
import type { DedicatedCluster } from "./cluster";
import { clusterJson } from "./cluster-json";
import { dedicatedRestoreJson } from "./restore-job";
import { scheduleJson } from "./schedule";
import { dedicatedSnapshots } from "./snapshots";

const CLUSTERS = "/groups/{groupId}/clusters";
const CLUSTER = `${CLUSTERS}/{name}`;
const SNAPSHOTS = `${CLUSTER}/backup/snapshots`;
const OLD = { deprecation: "Mon, 5 Aug 2024 00:00:00 GMT", sunset: "Thu, 1 Jul 2027 00:00:00 GMT" };
const READ = {
  versions: [{ date: "2023-01-01", ...OLD }, { date: "2023-02-01", ...OLD }, { date: "2024-08-05" }],
  limit: "Clusters GROUP",
  role: "Project Read Only",
} as const;
const READ_BACKUP = {
  versions: [{ date: "2023-01-01" }],
  limit: "Cloud Backups GROUP",
  role: "Project Read Only",
} as const;

export const dedicatedRoutes: readonly Route[] = [
  ...listAndItem({
    paths: [CLUSTERS, CLUSTER],
    java: [
      "ApiAtlasClusterDescriptionResource::getAllClusters",
      "ApiAtlasClusterDescriptionResource::getCluster",
    ],
    key: "name",
    access: READ,
    entries: ({ project, version }) => {
      const { dedicated, raw } = project();
      return instanceEntries(dedicated.values(), raw.clusters, (cluster, origin) =>
        clusterJson(cluster, version.date, origin),
      );
    },
    notFound: (_, call) => noCluster(call),
    query: "&includeDeletedWithRetainedBackups=false",
  }),
  {
    path: `${CLUSTER}/backup/schedule`,
    javaMethod: "ApiAtlasDiskBackupScheduleResource::getSnapshotSchedule",
    ...READ_BACKUP,
    versions: [{ date: "2023-01-01", ...OLD }, { date: "2024-08-05" }],
    answer: (call) => {
      const cluster = findCluster(call);
      if (cluster.schedule === null) throw backupConfigNotFound(cluster.id, cluster.groupId);
      return scheduleJson(cluster, cluster.schedule, call.now, call.url.origin);
    },
  },
  ...listAndItem({
    paths: [SNAPSHOTS, `${SNAPSHOTS}/{snapshotId}`],
    java: [
      "ApiAtlasDiskBackupSnapshotsResource::getSnapshots",
      "ApiAtlasDiskBackupSnapshotsResource::getSnapshot",
    ],
    key: "snapshotId",
    access: READ_BACKUP,
    entries: (call) => snapshotsIf((cluster) => cluster.shards === null, call),
    notFound: (id, { param }) => snapshotNotFound(id, param("name")),
  }),
  ...listAndItem({
    paths: [`${SNAPSHOTS}/shardedClusters`, `${SNAPSHOTS}/shardedCluster/{snapshotId}`],
    java: [
      "ApiAtlasDiskBackupSnapshotsResource::getShardedClusterSnapshots",
      "ApiAtlasDiskBackupSnapshotsResource::getShardedClusterSnapshot",
    ],
    key: "snapshotId",
    access: READ_BACKUP,
    entries: (call) => snapshotsIf((cluster) => cluster.shards !== null, call),
    notFound: (id, { param }) => snapshotNotFound(id, param("name")),
  }),
  ...listAndItem({
    paths: [`${CLUSTER}/backup/restoreJobs`, `${CLUSTER}/backup/restoreJobs/{restoreJobId}`],
    java: [
      "ApiAtlasDiskBackupRestoreJobsResource::getRestoreJobs",
      "ApiAtlasDiskBackupRestoreJobsResource::getRestoreJob",
    ],
    key: "restoreJobId",
    access: { ...READ_BACKUP, role: "Project Backup Manager" },
    entries: (call) => {
      const cluster = findCluster(call);
      return restoreEntries(cluster, (restore, origin) =>
        dedicatedRestoreJson(cluster, restore, call.now, origin),
      );
    },
    notFound: (id, { param }) => restoreJobNotFound(id, param("name")),
  }),
];

/** The snapshots of a replica set and of a sharded cluster have lists of their own; the other one is empty. */
function snapshotsIf(fits: (cluster: DedicatedCluster) => boolean, call: Call) {
  const cluster = findCluster(call);
  return fits(cluster) ? dedicatedSnapshots(cluster, call.now) : [];
}

function findCluster(call: Call): DedicatedCluster {
  const found = call.project().dedicated.get(call.param("name"));
  if (found === undefined) throw noCluster(call);
  return found;
}

function noCluster({ project, param }: Call): AtlasError {
  const name = param("name");
  return project().flex.has(name) ? flexInClusterApi(name) : clusterNotFound(name, param("groupId"));
}
