import { expect, test } from "vitest";
import { NOON, smallWorld } from "./testing/small-world";

const KINDS = [
  { kind: "serverless", path: "serverless" },
  { kind: "flex", path: "flexClusters" },
  { kind: "clusters", path: "clusters" },
] as const;

function worldOf({ kind, path }: (typeof KINDS)[number]) {
  const small = smallWorld();
  const one = { projectId: small.projectId, name: "one", kind };
  small.actions.createInstance({ ...one, schedule: null });
  const results = async (rest = "") => {
    const answer = await small.get(`/groups/${small.projectId}/${path}${rest}`);
    return ((await answer.json()) as { results: { name?: string }[] }).results;
  };
  return { ...small, one, results };
}

test.each(KINDS)("an instance of $kind can be changed, followed by anything, and deleted", async (kind) => {
  const { actions, one, projectId, results } = worldOf(kind);
  actions.setInstance({ ...one, overrides: { stateName: "<b>" } });
  actions.putRawInstance({ projectId, kind: kind.kind, json: 7 });
  const list = await results();
  expect(list.find(({ name }) => name === "one")).toMatchObject({ stateName: "<b>" });
  expect(list.at(-1)).toBe(7);
  actions.deleteInstance(one);
  expect((await results()).map((item) => item.name)).not.toContain("one");
});

test.each(KINDS)("snapshots and restore jobs of $kind can be put and cleared", async (kind) => {
  const { actions, one, results } = worldOf(kind);
  const { snapshotId } = actions.putSnapshot(one);
  actions.putRestoreJob({ ...one, json: { id: "a" }, at: NOON });
  expect(actions.snapshots(one)).toMatchObject([{ id: snapshotId }]);
  expect(await results("/one/backup/restoreJobs")).toEqual([{ id: "a" }]);
  actions.clearSnapshots(one);
  expect(actions.snapshots(one)).toEqual([]);
});

test.each(KINDS)("a restore of $kind needs a snapshot that has completed", (kind) => {
  const { actions, one } = worldOf(kind);
  actions.putRawSnapshot({ ...one, json: { status: "failed" } });
  expect(() => actions.startRestore(one)).toThrow("there is no snapshot that has completed");
});

test("each set of Flex endpoints has a limit of its own, and so have dedicated backups", async () => {
  const { actions, get, projectId } = smallWorld();
  actions.createInstance({ projectId, kind: "flex", name: "archive" });
  actions.createInstance({ projectId, kind: "clusters", name: "ledger" });
  for (const name of ["Flex Snapshots GROUP", "Cloud Backups GROUP"] as const) {
    actions.setLimit({ name, capacity: 0, refill: 1 });
  }
  const status = async (path: string) => (await get(`/groups/${projectId}${path}`)).status;
  expect(await status("/flexClusters/archive/backup/snapshots")).toBe(429);
  expect(await status("/flexClusters/archive/backup/restoreJobs")).toBe(200);
  expect(await status("/flexClusters/archive")).toBe(200);
  expect(await status("/clusters/ledger/backup/schedule")).toBe(429);
  expect(await status("/clusters")).toBe(200);
});
