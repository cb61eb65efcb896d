import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createProjects } from "../projects";
import { BASE_URL, PROJECT_ID, rejection, testClient } from "../testing/client";
import { atlasError, json } from "../testing/fake-fetch";
import { createDedicatedSource } from "./source";

const id = "6a12f3490000000000000001";
const root = `${BASE_URL}/api/atlas/v2/groups/${PROJECT_ID}`;
const cluster = `${root}/clusters/ledger`;
const page = "?includeCount=false&itemsPerPage=500&pageNum=1";
const ref = { projectId: PROJECT_ID, kind: "clusters", name: "ledger" } as const;
const project = { id: PROJECT_ID, name: "Alpha" };

beforeEach(() => vi.useFakeTimers({ now: 0, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

function sourceOf(clusterType: string, answers: Readonly<Record<string, () => Response>> = {}) {
  const wire = { id, name: "ledger", clusterType, backupEnabled: true };
  const { client, requests } = testClient(({ url }) => {
    const own = answers[url];
    if (own) return own();
    if (url === `${root}/clusters${page}`) return json({ results: [wire] });
    return json(url.includes("pageNum") ? { results: [] } : wire);
  });
  const source = createDedicatedSource({ client, projects: createProjects({ client, projectIds: null }) });
  return { source, urls: () => requests.map(({ url }) => url), requests };
}

describe("the dedicated source", () => {
  it.each([
    ["REPLICASET", "snapshots", "snapshots"],
    ["SHARDED", "snapshots/shardedClusters", "snapshots/shardedCluster"],
    ["GEOSHARDED", "snapshots/shardedClusters", "snapshots/shardedCluster"],
    ["SOMETHING_NEW", "snapshots", "snapshots"],
  ])("%s: asks once what it is, and then for %s", async (clusterType, list, one) => {
    const { source, urls } = sourceOf(clusterType);
    await source.listSnapshots(ref);
    await source.getSnapshot({ ...ref, snapshotId: id });
    expect(urls()).toEqual([cluster, `${cluster}/backup/${list}${page}`, `${cluster}/backup/${one}/${id}`]);
  });

  it("learns from the list what a cluster is, and asks again after ten minutes", async () => {
    const { source, urls } = sourceOf("SHARDED");
    await source.listInstances(project);
    await source.listSnapshots(ref);
    expect(urls()).toEqual([`${root}/clusters${page}`, `${cluster}/backup/snapshots/shardedClusters${page}`]);
    vi.setSystemTime(10 * 60_000 - 1);
    await source.listSnapshots(ref);
    expect(urls()).not.toContain(cluster);
    vi.setSystemTime(10 * 60_000);
    await source.listSnapshots(ref);
    expect(urls()[3]).toBe(cluster);
  });

  it("learns from a cluster itself what it is, of that one alone", async () => {
    const { source, urls } = sourceOf("SHARDED");
    await source.getInstance(ref);
    await source.listSnapshots(ref);
    expect(urls().filter((url) => url === cluster)).toHaveLength(1);
    await source.listSnapshots({ ...ref, name: "other" });
    expect(urls()).toContain(`${root}/clusters/other`);
  });

  it("reads a cluster with its schedule, each in the newest version", async () => {
    const { source, requests } = sourceOf("REPLICASET", {
      [`${cluster}/backup/schedule`]: () => json({ restoreWindowDays: 2 }),
    });
    expect(await source.getInstance(ref)).toMatchObject({ id, backupState: "on", projectName: "ledger" });
    const accepts = new Map(requests.map(({ url, headers }) => [url, headers.get("Accept")]));
    expect(accepts.get(cluster)).toBe("application/vnd.atlas.2024-08-05+json");
    expect(accepts.get(`${cluster}/backup/schedule`)).toBe("application/vnd.atlas.2024-08-05+json");
  });

  it("takes a schedule that is not there for no backup, and no other failure", async () => {
    const failing = (status: number, code: string) =>
      sourceOf("REPLICASET", {
        [`${cluster}/backup/schedule`]: () => json(atlasError(status, code), status),
      }).source.getInstance(ref);
    expect(await failing(404, "BACKUP_CONFIG_NOT_FOUND")).toMatchObject({ backupState: "off", backup: null });
    expect(await rejection(failing(401, "USER_UNAUTHORIZED"))).toMatchObject({ code: "atlas_forbidden" });
  });
});
