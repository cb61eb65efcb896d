import { describe, expect, it } from "vitest";
import { createProjects } from "../projects";
import { BASE_URL, PROJECT_ID, rejection, testClient } from "../testing/client";
import { atlasError, json } from "../testing/fake-fetch";
import { createServerlessSource } from "./source";

const id = "6a12f3490000000000000001";
const root = `${BASE_URL}/api/atlas/v2/groups/${PROJECT_ID}`;
const pages = "?includeCount=false&itemsPerPage=500&pageNum=1";
const ref = { projectId: PROJECT_ID, kind: "serverless", name: "shop" } as const;
const project = { id: PROJECT_ID, name: "Alpha" };

function sourceOf(answer: Parameters<typeof testClient>[0]) {
  const test = testClient(answer);
  const projects = createProjects({ client: test.client, projectIds: null });
  return { ...test, source: createServerlessSource({ client: test.client, projects }) };
}

describe("the serverless source", () => {
  it("lists the instances of a project, and what of the list could not be read", async () => {
    const { source, requests } = sourceOf(() => json({ results: [{ id, name: "shop" }, { id }] }));
    expect(await source.listInstances(project)).toMatchObject({
      instances: [{ name: "shop", projectName: "Alpha" }],
      unreadable: [{ reason: expect.any(String), raw: { id } }],
    });
    expect(requests.map(({ url }) => url)).toEqual([`${root}/serverless${pages}`]);
  });

  it("reads one instance, and its project's name once", async () => {
    const { source, requests } = sourceOf(({ url }) =>
      json(url === root ? { ...project } : { id, name: "shop" }),
    );
    expect(await source.getInstance(ref)).toMatchObject({ id, projectId: PROJECT_ID, projectName: "Alpha" });
    await source.getInstance(ref);
    const urls = requests.map(({ url }) => url).sort();
    expect(urls).toEqual([root, `${root}/serverless/shop`, `${root}/serverless/shop`]);
  });

  it("lists snapshots newest first, with what could not be read", async () => {
    const bad = { id: "bad" };
    const results = [
      { id, createdAt: "2026-05-24T12:00:00Z" },
      bad,
      { id: "6a12f3490000000000000002", createdAt: "2026-05-24T18:00:00Z" },
    ];
    const { source, requests } = sourceOf(() => json({ results }));
    const list = await source.listSnapshots(ref);
    expect(list.snapshots.map(({ createdAt }) => createdAt)).toEqual([
      "2026-05-24T18:00:00Z",
      "2026-05-24T12:00:00Z",
    ]);
    expect(list.unreadable).toMatchObject([{ raw: bad }]);
    expect(requests.map(({ url }) => url)).toEqual([`${root}/serverless/shop/backup/snapshots${pages}`]);
  });

  it("reads one snapshot, with the answer it was read from", async () => {
    const raw = { id, status: "queued", links: [], somethingNew: 1 };
    const { source, requests } = sourceOf(() => json(raw));
    const detail = await source.getSnapshot({ ...ref, snapshotId: id });
    expect(detail).toMatchObject({ snapshot: { id, status: "queued" }, raw });
    expect(requests.map(({ url }) => url)).toEqual([`${root}/serverless/shop/backup/snapshots/${id}`]);
  });

  it("lists restore jobs newest first, with what could not be read", async () => {
    const bad = { id, failed: "no" };
    const results = [{ id }, bad, { id: "6a12f34a0000000000000002", deliveryUrl: ["https://secret.test"] }];
    const { source, requests } = sourceOf(() => json({ results }));
    const list = await source.listRestoreJobs(ref);
    expect(list.restoreJobs.map((job) => job.id)).toEqual(["6a12f34a0000000000000002", id]);
    expect(JSON.stringify(list.restoreJobs)).not.toContain("secret");
    expect(list.unreadable).toMatchObject([{ raw: bad }]);
    expect(requests.map(({ url }) => url)).toEqual([`${root}/serverless/shop/backup/restoreJobs${pages}`]);
  });

  it("names the role that restore jobs need, which is not the one for the rest", async () => {
    const { source } = sourceOf(() => json(atlasError(401, "USER_UNAUTHORIZED"), 401));
    expect(await rejection(source.listRestoreJobs(ref))).toMatchObject({
      code: "atlas_forbidden",
      message: expect.stringContaining('lack the role "Project Owner"'),
    });
    expect(await rejection(source.listSnapshots(ref))).not.toMatchObject({
      message: expect.stringContaining('the role "Project Owner"'),
    });
  });

  it("asks nothing about a name or id that Atlas does not allow", async () => {
    const { source, requests } = sourceOf(() => json({}));
    const attempts = [
      source.listInstances({ id: "x", name: null }),
      source.listSnapshots({ ...ref, name: "../../orgs" }),
      source.getSnapshot({ ...ref, snapshotId: "shardedClusters" }),
      source.listRestoreJobs({ ...ref, name: "../../orgs" }),
    ];
    for (const attempt of attempts)
      expect(await rejection(attempt)).toMatchObject({ code: "invalid_request" });
    expect(requests).toHaveLength(0);
  });

  it("tells a retired endpoint from a missing instance", async () => {
    const answer = (status: number, code: string) => () => json(atlasError(status, code), status);
    const gone = sourceOf(answer(410, "VERSION_GONE")).source.listSnapshots(ref);
    expect(await rejection(gone)).toMatchObject({ code: "atlas_gone" });
    const missing = sourceOf(answer(404, "CLUSTER_NOT_FOUND")).source.getInstance(ref);
    expect(await rejection(missing)).toMatchObject({ code: "not_found" });
  });

  it("passes the caller's signal on", async () => {
    const { source } = sourceOf(() => new Promise(() => undefined));
    const caller = new AbortController();
    const attempts = [
      source.listInstances(project, caller),
      source.getInstance(ref, caller),
      source.listSnapshots(ref, caller),
      source.getSnapshot({ ...ref, snapshotId: id }, caller),
      source.listRestoreJobs(ref, caller),
    ].map(rejection);
    caller.abort();
    for (const attempt of attempts) expect(await attempt).toMatchObject({ code: "atlas_timeout" });
  });
});
