import { expect, it } from "vitest";
import { endpointSetOf } from "./endpoint-set";
import { atlasPaths } from "./paths";
import { PROJECT_ID as P } from "./testing/client";

const ID = "6b049dd90003456e31f52bb3";

it.each([
  [atlasPaths.projects(), "Projects", null],
  [atlasPaths.project(P), "Projects", P],
  [atlasPaths.instances("serverless", P), "Serverless", P],
  [atlasPaths.snapshot("serverless", P, "backup", ID), "Serverless", P],
  [atlasPaths.instances("flexClusters", P), "Flex Clusters", P],
  [atlasPaths.instance("flexClusters", P, "backup"), "Flex Clusters", P],
  [atlasPaths.snapshots("flexClusters", P, "a"), "Flex Snapshots", P],
  [atlasPaths.snapshot("flexClusters", P, "a", ID), "Flex Snapshots", P],
  [atlasPaths.restoreJobs("flexClusters", P, "a"), "Flex Restore Jobs", P],
  [atlasPaths.instances("clusters", P), "Clusters", P],
  [atlasPaths.instance("clusters", P, "backup"), "Clusters", P],
  [atlasPaths.schedule(P, "a"), "Cloud Backups", P],
  [atlasPaths.shardedSnapshots(P, "a"), "Cloud Backups", P],
  [atlasPaths.restoreJob("clusters", P, "a", ID), "Cloud Backups", P],
])("%s counts as %s", (path, name, projectId) => {
  expect(endpointSetOf(path)).toEqual({ name, projectId });
});

it.each([atlasPaths.token(), "/", "/api/atlas/v2/orgs"])("%s counts as nothing known", (path) => {
  expect(endpointSetOf(path)).toBeNull();
});
