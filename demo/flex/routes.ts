import { instanceEntries, restoreEntries } from "../backups/entries";
import { listAndItem } from "../backups/routes";
import {
  type AtlasError,
  clusterInFlexApi,
  clusterNotFound,
  flexRestoreNotFound,
  flexSnapshotNotFound,
} from "../http/errors";
import type { LimitName } from "../http/rate-limits";
import type { Call, Route } from "../route";
import { type FlexCluster, flexClusterJson } from "./cluster";
import { flexRestoreJson } from "./restore-job";
import { flexSnapshots } from "./snapshots";

const CLUSTERS = "/groups/{groupId}/flexClusters";
const CLUSTER = `${CLUSTERS}/{name}`;

export const flexRoutes: readonly Route[] = [
  ...listAndItem({
    paths: [CLUSTERS, CLUSTER],
    java: ["ApiAtlasFlexClusterResource::getAllFlexClusters", "ApiAtlasFlexClusterResource::getFlexCluster"],
    key: "name",
    access: read("Flex Clusters GROUP"),
    entries: ({ project }) => instanceEntries(project().flex.values(), project().raw.flex, flexClusterJson),
    notFound: (_, call) => noFlexCluster(call),
  }),
  ...listAndItem({
    paths: [`${CLUSTER}/backup/snapshots`, `${CLUSTER}/backup/snapshots/{snapshotId}`],
    java: ["ApiAtlasFlexBackupResource::getSnapshots", "ApiAtlasFlexBackupResource::getSnapshot"],
    key: "snapshotId",
    access: read("Flex Snapshots GROUP"),
    entries: (call) => flexSnapshots(findCluster(call), call.now).reverse(),
    notFound: (id, { param }) => flexSnapshotNotFound(id, param("name")),
  }),
  ...listAndItem({
    paths: [`${CLUSTER}/backup/restoreJobs`, `${CLUSTER}/backup/restoreJobs/{restoreJobId}`],
    java: ["ApiAtlasFlexBackupResource::getRestoreJobs", "ApiAtlasFlexBackupResource::getRestoreJob"],
    key: "restoreJobId",
    access: read("Flex Restore Jobs GROUP"),
    entries: (call) => {
      const cluster = findCluster(call);
      return restoreEntries(cluster, (restore) => flexRestoreJson(cluster, restore, call.now));
    },
    notFound: (id, { param }) => flexRestoreNotFound(id, param("name")),
  }),
];

function read(limit: LimitName) {
  return { versions: [{ date: "2024-11-13" }], limit, role: "Project Read Only" } as const;
}

function findCluster(call: Call): FlexCluster {
  const found = call.project().flex.get(call.param("name"));
  if (found === undefined) throw noFlexCluster(call);
  return found;
}

function noFlexCluster({ project, param }: Call): AtlasError {
  const name = param("name");
  return project().dedicated.has(name) ? clusterInFlexApi(name) : clusterNotFound(name, param("groupId"));
}
