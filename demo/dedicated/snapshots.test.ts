import { expect, test } from "vitest";
import { worldWithOne } from "../testing/one-instance";
import { NOON } from "../testing/small-world";
import { DAY, HOUR, isoSeconds, SECOND } from "../time";
import type { DedicatedInput } from "./cluster";

interface Seen {
  readonly id: string;
  readonly frequencyType: string;
  readonly createdAt?: string;
  readonly expiresAt: string;
}

function worldWith(input: Partial<DedicatedInput> = {}) {
  const schedule = { lastSlot: NOON - 2 * HOUR };
  const one = worldWithOne({ schedule, ...input, kind: "clusters", name: "ledger" });
  return { ...one, ledger: { projectId: one.projectId, name: "ledger", kind: "clusters" } as const };
}

const count = (seen: readonly Seen[], type: string) =>
  seen.filter(({ frequencyType }) => frequencyType === type).length;

test("the default policy keeps what it says", async () => {
  const seen = await worldWith().list<Seen>("/backup/snapshots");
  expect(["hourly", "daily", "weekly", "monthly", "yearly"].map((type) => count(seen, type))).toEqual([
    // Each week one of the seven dailies is the weekly one; the last day of October was a Saturday: the monthly one.
    21,
    6, 3, 12, 1,
  ]);
  const times = seen.map(({ createdAt }) => createdAt);
  expect(times).toEqual([...times].sort().reverse());
  expect(seen.every(({ expiresAt }) => Date.parse(expiresAt) > NOON)).toBe(true);
});

test("other items, and none", async () => {
  const items = [
    { frequencyInterval: 1, frequencyType: "daily", retentionUnit: "days", retentionValue: 3 },
  ] as const;
  const { actions, ledger, list } = worldWith({ schedule: { lastSlot: NOON - 2 * HOUR, items } });
  expect(await list("/backup/snapshots")).toHaveLength(3);
  actions.setSchedule({ ...ledger, schedule: { items: [] } });
  expect(await list("/backup/snapshots")).toEqual([]);
});

test("an on-demand snapshot: what is known of it, and when its time begins", async () => {
  const ages = { inProgress: 10 * SECOND, completed: 110 * SECOND };
  const { actions, ledger, ask } = worldWith({ schedule: { items: [], ages } });
  const { snapshotId } = actions.takeSnapshot({ ...ledger, description: "before", retentionInDays: 2 });
  const after = async (seconds: number) => {
    actions.setClock({ to: NOON + seconds * SECOND });
    return (await ask(`/backup/snapshots/${snapshotId}`)).json;
  };
  const queued = await after(9);
  expect(queued).toMatchObject({
    status: "queued",
    snapshotType: "onDemand",
    frequencyType: "ondemand",
    description: "before",
    storageSizeBytes: 0,
    expiresAt: isoSeconds(NOON + 2 * DAY),
  });
  expect(Object.keys(await after(24))).not.toContain("mongodVersion");
  expect(await after(26)).toMatchObject({ status: "inProgress", mongodVersion: "8.0.16" });
  expect(Object.keys(await after(69))).not.toContain("cloudProvider");
  expect(await after(71)).toMatchObject({ cloudProvider: "AWS", storageSizeBytes: 0 });
  expect(Object.keys(await after(109))).not.toContain("createdAt");
  expect(await after(110)).toMatchObject({
    status: "completed",
    createdAt: isoSeconds(NOON + 70 * SECOND),
    expiresAt: isoSeconds(NOON + 110 * SECOND + 2 * DAY),
  });
});

test("a failed one has no date and no size", async () => {
  const { list } = worldWith({ schedule: { lastSlot: NOON - HOUR, failed: [0] } });
  const [newest] = await list<Seen>("/backup/snapshots");
  expect(newest).toMatchObject({ status: "failed", storageSizeBytes: 0 });
  expect(newest).not.toHaveProperty("createdAt");
});

test("a sharded cluster has a list of its own, with a part for each shard", async () => {
  const { ask, list, actions, ledger } = worldWith({ shards: 2 });
  expect((await ask("")).json).toMatchObject({ clusterType: "SHARDED" });
  expect(await list("/backup/snapshots")).toEqual([]);
  const [newest] = await list<Seen>("/backup/snapshots/shardedClusters");
  expect(newest).toMatchObject({
    type: "shardedCluster",
    members: { length: 3 },
    snapshotIds: { length: 3 },
  });
  expect(newest).not.toHaveProperty("replicaSetName");
  const one = `/backup/snapshots/shardedCluster/${newest?.id}`;
  expect((await ask(one)).json).toEqual(newest);
  expect((await ask(`/backup/snapshots/${newest?.id}`)).status).toBe(404);
  const { snapshotId } = actions.putSnapshot({ ...ledger, status: "queued" });
  expect((await list("/backup/snapshots/shardedClusters"))[0]).toMatchObject({ id: snapshotId, members: [] });
});

test("a replica set's snapshots are not in the sharded list", async () => {
  const { list } = worldWith();
  expect(await list("/backup/snapshots/shardedClusters")).toEqual([]);
});
