import { expect, test } from "vitest";
import { ACCEPT } from "../testing/caller";
import { NOON, smallWorld } from "../testing/small-world";
import { DAY, HOUR, isoSeconds, MINUTE, SECOND } from "../time";
import type { DedicatedInput } from "./cluster";

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly frequencyType: string;
  readonly createdAt?: string;
  readonly expiresAt: string;
  readonly storageSizeBytes: number;
}

function worldWith(input: Partial<DedicatedInput> = {}) {
  const small = smallWorld();
  const { actions, projectId, get } = small;
  const ledger = { projectId, name: "ledger", kind: "clusters" } as const;
  actions.createInstance({ ...ledger, schedule: { lastSlot: NOON - 2 * HOUR }, ...input });
  const ask = async (rest: string, accept = ACCEPT) => {
    const answer = await get(`/groups/${projectId}/clusters/ledger${rest}`, accept);
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  const list = async (rest: string) => (await ask(rest)).json.results as Seen[];
  return { ...small, ledger, ask, list };
}

const count = (seen: readonly Seen[], type: string) =>
  seen.filter(({ frequencyType }) => frequencyType === type).length;

test("the default policy keeps what it says", async () => {
  const seen = await worldWith().list("/backup/snapshots");
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
  const [newest] = await list("/backup/snapshots");
  expect(newest).toMatchObject({ status: "failed", storageSizeBytes: 0 });
  expect(newest).not.toHaveProperty("createdAt");
});

test("the schedule says what comes next, and how far back any second can be had", async () => {
  const { ask, actions, ledger } = worldWith({
    schedule: { lastSlot: NOON - 2 * HOUR - 7 * MINUTE, restoreWindowDays: 3 },
  });
  expect((await ask("/backup/schedule")).json).toMatchObject({
    nextSnapshot: isoSeconds(NOON + 4 * HOUR - 7 * MINUTE),
    referenceHourOfDay: 9,
    referenceMinuteOfHour: 53,
    restoreWindowDays: 3,
  });
  actions.setSchedule({ ...ledger, schedule: { items: [], restoreWindowDays: null } });
  const { json } = await ask("/backup/schedule");
  expect(json).not.toHaveProperty("nextSnapshot");
  expect(json).not.toHaveProperty("restoreWindowDays");
});

test("without backup there is no schedule, no point in time, and an empty list", async () => {
  const { ask, list } = worldWith({ schedule: null });
  expect(await ask("/backup/schedule")).toMatchObject({
    status: 404,
    json: { errorCode: "BACKUP_CONFIG_NOT_FOUND" },
  });
  expect((await ask("")).json).toMatchObject({ backupEnabled: false, pitEnabled: false });
  expect(await list("/backup/snapshots")).toEqual([]);
});

test("a sharded cluster has a list of its own, with a part for each shard", async () => {
  const { ask, list, actions, ledger } = worldWith({ shards: 2 });
  expect((await ask("")).json).toMatchObject({ clusterType: "SHARDED" });
  expect(await list("/backup/snapshots")).toEqual([]);
  const [newest] = await list("/backup/snapshots/shardedClusters");
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

test("a version says it in its own way", async () => {
  const { ask } = worldWith({ shards: 2, provider: "GCP", region: "WESTERN_EUROPE" });
  const version = async (date: string) => (await ask("", `application/vnd.atlas.${date}+json`)).json;
  const region = { providerName: "GCP", regionName: "WESTERN_EUROPE", priority: 7 };
  expect(await version("2024-08-05")).toMatchObject({
    backupEnabled: true,
    replicationSpecs: [{ regionConfigs: [region] }, { regionConfigs: [region] }],
  });
  expect(await version("2023-02-01")).toMatchObject({ replicationSpecs: [{ numShards: 2 }], diskSizeGB: 30 });
  expect(await version("2023-01-01")).toMatchObject({ providerBackupEnabled: true, numShards: 2 });
});

test("restore jobs need the backup manager; they have flags instead of a status", async () => {
  const { actions, ledger, ask, list, projectId } = worldWith();
  actions.startRestore({ ...ledger, deliveryType: "pointInTime", pointInTimeUTCSeconds: NOON / 1000 - 60 });
  const [running] = await list("/backup/restoreJobs");
  expect(running).toMatchObject({ deliveryType: "pointInTime", pointInTimeUTCSeconds: NOON / 1000 - 60 });
  expect(running).not.toHaveProperty("finishedAt");
  actions.advanceClock({ by: 232 * SECOND });
  expect((await list("/backup/restoreJobs"))[0]).toHaveProperty("finishedAt");
  actions.setAccess({ projectId, roles: ["Project Read Only"] });
  expect((await ask("/backup/snapshots")).status).toBe(200);
  expect((await ask("/backup/restoreJobs")).status).toBe(401);
  actions.setAccess({ projectId, roles: ["Project Backup Manager"] });
  expect((await ask("/backup/restoreJobs")).status).toBe(200);
});

test("a download's link expires", async () => {
  const { actions, ledger, list } = worldWith();
  actions.startRestore({ ...ledger, deliveryType: "download", startedAt: NOON - 30 * MINUTE });
  expect(await list("/backup/restoreJobs")).toMatchObject([{ expired: false, deliveryUrl: { length: 1 } }]);
  actions.advanceClock({ by: HOUR });
  expect(await list("/backup/restoreJobs")).toMatchObject([{ expired: true, deliveryUrl: { length: 0 } }]);
});
