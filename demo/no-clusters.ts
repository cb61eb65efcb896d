import { clusterNotFound } from "./http/errors";
import { paged } from "./http/paging";
import type { ResourceVersion } from "./http/versions";
import type { Call, Route } from "./route";

// This world has no Flex and no dedicated clusters yet: their lists are empty, and nothing is found in them.

const FLEX = [{ date: "2024-11-13" }];
const OLD_CLUSTERS = {
  deprecation: "Mon, 5 Aug 2024 00:00:00 GMT",
  sunset: "Thu, 1 Jul 2027 00:00:00 GMT",
};
const DEDICATED = [
  { date: "2023-01-01", ...OLD_CLUSTERS },
  { date: "2023-02-01", ...OLD_CLUSTERS },
  { date: "2024-08-05" },
];
const BACKUP_PATHS = [
  "/snapshots",
  "/snapshots/{snapshotId}",
  "/restoreJobs",
  "/restoreJobs/{restoreJobId}",
] as const;
const SHARDED_PATHS = ["/snapshots/shardedClusters", "/snapshots/shardedCluster/{snapshotId}"] as const;

const flex = { limit: "Flex Clusters GROUP", role: "Project Read Only" } as const;
const dedicated = { limit: "Clusters GROUP", role: "Project Read Only" } as const;
const dedicatedBackup = { limit: "Cloud Backups GROUP", role: "Project Read Only" } as const;

export const noClusterRoutes: readonly Route[] = [
  emptyList("/flexClusters", "ApiAtlasFlexClusterResource::getAllFlexClusters", FLEX, flex),
  notFound("/flexClusters/{name}", "ApiAtlasFlexClusterResource::getFlexCluster", FLEX, flex),
  ...BACKUP_PATHS.map((path) =>
    notFound(`/flexClusters/{name}/backup${path}`, "ApiAtlasFlexBackupResource::get", FLEX, flex),
  ),
  emptyList("/clusters", "ApiAtlasClusterDescriptionResource::getAllClusters", DEDICATED, dedicated),
  notFound("/clusters/{name}", "ApiAtlasClusterDescriptionResource::getCluster", DEDICATED, dedicated),
  notFound(
    "/clusters/{name}/backup/schedule",
    "ApiAtlasDiskBackupScheduleResource::getSnapshotSchedule",
    [{ date: "2023-01-01", ...OLD_CLUSTERS }, { date: "2024-08-05" }],
    dedicatedBackup,
  ),
  ...[...SHARDED_PATHS, ...BACKUP_PATHS].map((path) =>
    notFound(
      `/clusters/{name}/backup${path}`,
      "ApiAtlasDiskBackupResource::get",
      [{ date: "2023-01-01" }],
      dedicatedBackup,
    ),
  ),
];

type Access = Pick<Route, "limit" | "role">;
type Versions = readonly ResourceVersion[];

function emptyList(path: string, javaMethod: string, versions: Versions, access: Access): Route {
  const answer = ({ url }: Call) => paged([], url, () => null);
  return { path: `/groups/{groupId}${path}`, javaMethod, versions, ...access, answer };
}

function notFound(path: string, javaMethod: string, versions: Versions, access: Access): Route {
  const answer = ({ param }: Call) => {
    throw clusterNotFound(param("name"), param("groupId"));
  };
  return { path: `/groups/{groupId}${path}`, javaMethod, versions, ...access, answer };
}
