import { expect, test } from "vitest";
import { NOON, smallWorld } from "../testing/small-world";
import { DAY, HOUR, isoSeconds, SECOND } from "../time";
import type { FlexInput } from "./cluster";

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly scheduledTime: string;
  readonly startTime?: string;
  readonly finishTime?: string;
  readonly expiration: string;
}

function worldWith(input: Partial<FlexInput> = {}) {
  const small = smallWorld();
  const { actions, projectId, get } = small;
  const archive = { projectId, name: "archive", kind: "flex" } as const;
  actions.createInstance({ ...archive, ...input });
  const list = async (what: string) => {
    const answer = await get(`/groups/${projectId}/flexClusters/archive/backup/${what}`);
    return ((await answer.json()) as { results: Seen[] }).results;
  };
  const error = async (path: string) => {
    const answer = await get(`/groups/${projectId}${path}`);
    return `${answer.status} ${answer.headers.get("x-error-code")}`;
  };
  return { ...small, archive, list, error };
}

test("eight snapshots, oldest first, at the clock time of the creation", async () => {
  const { list } = worldWith({ createDate: "2024-12-19T17:05:10Z" });
  const times = (await list("snapshots")).map(({ scheduledTime }) => scheduledTime);
  expect(times).toHaveLength(8);
  expect(times[0]).toBe("2026-11-16T17:05:10Z");
  expect(times[7]).toBe("2026-11-23T17:05:10Z");
});

test("each starts late, takes one or two minutes and is kept for eight days", async () => {
  const { list } = worldWith();
  for (const { scheduledTime, startTime, finishTime, expiration } of await list("snapshots")) {
    const [scheduled, started, finished] = [scheduledTime, startTime, finishTime].map((time) =>
      Date.parse(time ?? ""),
    ) as [number, number, number];
    expect(started - scheduled).toBeGreaterThan(0);
    expect(finished - started).toBeGreaterThanOrEqual(70 * SECOND);
    expect(finished - started).toBeLessThanOrEqual(154 * SECOND);
    expect(Date.parse(expiration) - scheduled).toBe(8 * DAY);
  }
});

test("the first comes a day after the creation", async () => {
  const { actions, list } = worldWith({ createDate: NOON - HOUR });
  expect(await list("snapshots")).toEqual([]);
  actions.advanceClock({ by: 23 * HOUR - SECOND });
  expect(await list("snapshots")).toEqual([]);
  actions.advanceClock({ by: SECOND });
  const [first] = await list("snapshots");
  expect(first).toMatchObject({ status: "PENDING", scheduledTime: isoSeconds(NOON + 23 * HOUR) });
});

test("it goes through its states as the clock moves, and says only what is known", async () => {
  const ages = { queued: 5 * SECOND, running: 20 * SECOND, completed: 80 * SECOND };
  const { actions, archive } = worldWith({ schedule: { lastSlot: NOON, ages } });
  const keysAfter = (seconds: number) => {
    actions.setClock({ to: NOON + seconds * SECOND });
    const newest = actions.snapshots(archive)[0] as Seen;
    return [newest.status, "startTime" in newest, "finishTime" in newest];
  };
  expect([0, 5, 20, 80].map(keysAfter)).toEqual([
    ["PENDING", false, false],
    ["QUEUED", false, false],
    ["RUNNING", true, false],
    ["COMPLETED", true, true],
  ]);
});

test("one that failed says when, and a missing one leaves seven", async () => {
  const { list } = worldWith({ schedule: { failed: [0], missing: [1] } });
  const snapshots = await list("snapshots");
  expect(snapshots).toHaveLength(7);
  expect(snapshots.at(-1)).toMatchObject({ status: "FAILED", finishTime: expect.any(String) });
});

test("a test's own snapshots, its raw ones and another schedule", async () => {
  const { actions, archive, list } = worldWith({ schedule: null });
  const { snapshotId } = actions.putSnapshot({ ...archive, takenAt: NOON - HOUR, status: "RUNNING" });
  actions.putRawSnapshot({ ...archive, json: { status: 7 }, at: NOON });
  expect(await list("snapshots")).toMatchObject([{ id: snapshotId, status: "RUNNING" }, { status: 7 }]);
  actions.clearSnapshots(archive);
  expect(await list("snapshots")).toEqual([]);
  actions.setSchedule({ ...archive, schedule: { keep: 3 } });
  expect(await list("snapshots")).toHaveLength(3);
});

test("a restore job goes from pending to completed, and the newest is listed first", async () => {
  const { actions, archive, list } = worldWith();
  actions.startRestore({ ...archive, startedAt: NOON - DAY, outcome: "failed" });
  const { restoreJobId } = actions.startRestore({ ...archive, targetClusterName: "orders" });
  const newest = { id: restoreJobId, deliveryType: "RESTORE", targetDeploymentItemName: "orders" };
  expect(await list("restoreJobs")).toMatchObject([{ ...newest, status: "PENDING" }, { status: "FAILED" }]);
  const statusAfter = async (seconds: number) => {
    actions.setClock({ to: NOON + seconds * SECOND });
    return (await list("restoreJobs"))[0]?.status;
  };
  expect(await statusAfter(2)).toBe("QUEUED");
  expect(await statusAfter(10)).toBe("RUNNING");
  expect(await statusAfter(61)).toBe("COMPLETED");
});

test("what was serverless shows by its release system, and is older", () => {
  const { atlas, archive, projectId } = worldWith({ formerServerless: true });
  atlas.world.addFlex(projectId, { name: "young" });
  const former = atlas.world.flex(projectId, archive.name);
  expect(former.createDate).toBeLessThan(atlas.world.flex(projectId, "young").createDate);
});

test("errors name Flex, and a dedicated cluster is none", async () => {
  const { actions, error, projectId } = worldWith();
  actions.createInstance({ projectId, kind: "clusters", name: "ledger" });
  const id = "111111111111111111111111";
  const backup = "/flexClusters/archive/backup";
  expect(await error(`${backup}/snapshots/${id}`)).toBe("404 TENANT_SNAPSHOT_NOT_FOUND");
  expect(await error(`${backup}/restoreJobs/${id}`)).toBe("404 TENANT_RESTORE_NOT_FOUND");
  expect(await error("/flexClusters/nothing")).toBe("404 CLUSTER_NOT_FOUND");
  const refused = "400 CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API";
  expect(await error("/flexClusters/ledger")).toBe(refused);
  expect(await error("/flexClusters/ledger/backup/snapshots")).toBe(refused);
  expect(await error("/clusters/archive")).toBe("400 CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API");
});
