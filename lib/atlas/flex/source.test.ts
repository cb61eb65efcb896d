import { expect, it } from "vitest";
import { createProjects } from "../projects";
import { BASE_URL, PROJECT_ID, testClient } from "../testing/client";
import { json } from "../testing/fake-fetch";
import { createFlexSource } from "./source";

const id = "6a12f3490000000000000001";
const root = `${BASE_URL}/api/atlas/v2/groups/${PROJECT_ID}`;
const ref = { projectId: PROJECT_ID, kind: "flex", name: "archive" } as const;

it("asks the Flex endpoints in their own version", async () => {
  const { client, requests } = testClient(({ url }) =>
    json(url.includes("pageNum") ? { results: [] } : { id, name: "archive" }),
  );
  const source = createFlexSource({ client, projects: createProjects({ client, projectIds: null }) });
  await source.listInstances({ id: PROJECT_ID, name: "Alpha" });
  await source.listSnapshots(ref);
  await source.getSnapshot({ ...ref, snapshotId: id });
  await source.listRestoreJobs(ref);
  const cluster = `${root}/flexClusters/archive`;
  const page = "?includeCount=false&itemsPerPage=500&pageNum=1";
  expect(requests.map(({ url }) => url)).toEqual([
    `${root}/flexClusters${page}`,
    `${cluster}/backup/snapshots${page}`,
    `${cluster}/backup/snapshots/${id}`,
    `${cluster}/backup/restoreJobs${page}`,
  ]);
  for (const { headers } of requests)
    expect(headers.get("Accept")).toBe("application/vnd.atlas.2024-11-13+json");
});
