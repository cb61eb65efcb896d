import { describe, expect, it } from "vitest";
import type { KnownSchedule } from "./backup-options";
import { toInstance, toSnapshot } from "./mapper";
import { type WireDedicatedCluster, wireDedicatedCluster } from "./wire";

// 0x6a12f349 seconds are 2026-05-24T12:47:05Z.
const id = "6a12f3490000000000000001";
const project = { id: "5f0000000000000000000001", name: "Alpha" };

const schedule: KnownSchedule = {
  nextSnapshot: "2026-05-24T18:00:00Z",
  restoreWindowDays: 7,
  policies: [
    {
      policyItems: [
        { id, frequencyType: "hourly", frequencyInterval: 6, retentionUnit: "days", retentionValue: 2 },
      ],
    },
  ],
};

const wire: WireDedicatedCluster = wireDedicatedCluster.parse({
  id,
  name: "ledger",
  clusterType: "SHARDED",
  backupEnabled: true,
  pitEnabled: true,
  replicationSpecs: [
    {
      regionConfigs: [
        { providerName: "GCP", regionName: "WESTERN_EUROPE", priority: 6 },
        { providerName: "AWS", regionName: "US_EAST_1", priority: 7 },
      ],
    },
    { regionConfigs: [{ providerName: "AWS", regionName: "US_EAST_1", priority: 7 }] },
  ],
});

const read = (changes: Partial<WireDedicatedCluster>, known?: KnownSchedule) =>
  toInstance({ ...wire, ...changes }, project, known);

describe("toSnapshot", () => {
  it("takes over what Atlas says, and no size before the end", () => {
    const snapshot = {
      id,
      frequencyType: "ondemand",
      snapshotType: "onDemand",
      description: "Before the release",
    };
    expect(toSnapshot({ ...snapshot, status: "inProgress", storageSizeBytes: 0 })).toEqual({
      ...snapshot,
      status: "inProgress",
      createdAt: null,
      scheduledAt: null,
      startedAt: null,
      finishedAt: null,
      takenAt: "2026-05-24T12:47:05Z",
      takenAtSource: "id",
      expiresAt: null,
      storageSizeBytes: null,
      mongodVersion: null,
      instanceName: null,
    });
    expect(toSnapshot({ id, description: "" }).description).toBeNull();
  });
});

describe("toInstance", () => {
  it("names all regions and providers, the preferred first", () => {
    expect(read({})).toMatchObject({
      kind: "clusters",
      clusterType: "SHARDED",
      providerName: "AWS, GCP",
      regionName: "US_EAST_1, WESTERN_EUROPE",
    });
    expect(read({ replicationSpecs: null })).toMatchObject({ providerName: null, regionName: null });
  });

  it("names each region once, by how much it is preferred, one without a priority last", () => {
    const regions = [6, 7, null, 5, 7].map((priority) => ({ regionName: `R${priority ?? 0}`, priority }));
    expect(read({ replicationSpecs: [{ regionConfigs: regions }] }).regionName).toBe("R7, R6, R5, R0");
  });

  it("names who really runs a free cluster", () => {
    const regionConfigs = [{ providerName: "TENANT", backingProviderName: "AZURE", regionName: "EUROPE" }];
    expect(read({ replicationSpecs: [{ regionConfigs }] }).providerName).toBe("AZURE");
  });

  it.each<[string, Partial<WireDedicatedCluster>, KnownSchedule, string]>([
    ["backup is on, and there is a schedule", {}, schedule, "on"],
    ["backup is on, in a list", {}, undefined, "on"],
    ["backup is off", { backupEnabled: false }, null, "off"],
    ["backup is off, in a list", { backupEnabled: false }, undefined, "off"],
    ["Atlas has no schedule of it", {}, null, "off"],
    ["Atlas does not say, but has a schedule", { backupEnabled: null }, schedule, "on"],
    ["Atlas does not say, in a list", { backupEnabled: null }, undefined, "unknown"],
  ])("%s", (_, changes, known, backupState) => {
    const instance = read(changes, known);
    expect(instance.backupState).toBe(backupState);
    expect(instance.backup === null).toBe(backupState !== "on");
  });

  it("has the window that its schedule says", () => {
    expect(read({}, schedule).backup).toMatchObject({
      option: "Continuous Cloud Backup",
      snapshotEveryHours: 6,
      nextSnapshotAt: "2026-05-24T18:00:00Z",
      inForceSince: "2026-05-24T12:47:05Z",
      restoreWindowHours: 168,
      noWindowReason: null,
    });
    expect(read({}, { ...schedule, restoreWindowDays: 1 }).backup?.restoreWindowHours).toBe(24);
  });

  it.each<[string, Partial<WireDedicatedCluster>, KnownSchedule, RegExp]>([
    ["off", { pitEnabled: false }, schedule, /is off on this cluster.* switch it on/],
    ["off, in a list", { pitEnabled: false }, undefined, /is off on this cluster/],
    ["not said", { pitEnabled: null }, schedule, /does not say whether/],
    ["on, for nobody knows how long", {}, { ...schedule, restoreWindowDays: null }, /how far back/],
    ["on, for no time at all", {}, { ...schedule, restoreWindowDays: 0 }, /how far back/],
    ["on, for less than that", {}, { ...schedule, restoreWindowDays: -1 }, /how far back/],
  ])("says why there is no window: point in time is %s", (_, changes, known, reason) => {
    const { backup } = read(changes, known);
    expect(backup?.restoreWindowHours).toBeNull();
    expect(backup?.noWindowReason).toMatch(reason);
  });

  it("does not say in a list that there is no window where there is one", () => {
    expect(read({}).backup).toMatchObject({ restoreWindowHours: null, noWindowReason: null });
  });

  it("has the retention of its policy, and in a list none", () => {
    expect(read({}, schedule).backup?.retention).toMatchObject({ keepAllHours: 48, isFixed: false });
    expect(read({}).backup).toMatchObject({
      snapshotEveryHours: null,
      nextSnapshotAt: null,
      inForceSince: null,
      retention: null,
    });
  });

  it("is told in UTC when its next snapshot comes", () => {
    const there = { ...schedule, nextSnapshot: "2026-05-24T20:00:00+02:00" };
    expect(read({}, there).backup?.nextSnapshotAt).toBe("2026-05-24T18:00:00Z");
  });

  it("expects no snapshot of a paused cluster, and says so", () => {
    const instance = read({ paused: true }, schedule);
    expect(instance.backup).toMatchObject({ snapshotEveryHours: null, nextSnapshotAt: null });
    expect(instance.notices).toMatchObject([{ title: "This cluster is paused" }]);
  });

  it("tells in words what the policy and the window are, and of a list no more than it tells", () => {
    const words = (changes: Partial<WireDedicatedCluster>, known?: KnownSchedule) =>
      read(changes, known).backup?.description;
    const cannotRead = "Atlas takes snapshots by a policy that this dashboard cannot read.";
    expect(words({ pitEnabled: false }, { policies: [] })).toBe(cannotRead);
    expect(words({ pitEnabled: true }, { policies: [], restoreWindowDays: 1 })).toBe(
      `${cannotRead} Any second of the last 24 hours can be restored.`,
    );
    expect(words({ pitEnabled: true }, { policies: [], restoreWindowDays: 7 })).toBe(
      `${cannotRead} Any second of the last 7 days can be restored.`,
    );
    expect(words({ pitEnabled: true }, schedule)).toMatch(
      /^Atlas takes snapshots by this cluster's policy: every /,
    );
    expect(words({ pitEnabled: false })).toBe(
      "Atlas takes snapshots by this cluster's own policy. The cluster itself tells more.",
    );
    expect(words({ pitEnabled: true })).toContain(
      "policy, and any second of its restore window can be restored.",
    );
  });

  it("is called by what it can do", () => {
    expect(read({ pitEnabled: true }).backup?.option).toBe("Continuous Cloud Backup");
    expect(read({ pitEnabled: false }).backup?.option).toBe("Cloud Backup");
  });

  it("has no notice unless it is paused", () => {
    expect(read({ paused: false }).notices).toEqual([]);
  });

  it("names no region that Atlas leaves out", () => {
    const regionConfigs = [{ providerName: "AWS" }, { regionName: "EU_WEST_1", priority: 7 }];
    expect(read({ replicationSpecs: [{ regionConfigs }] })).toMatchObject({
      providerName: "AWS",
      regionName: "EU_WEST_1",
    });
    expect(read({ replicationSpecs: [] })).toMatchObject({ providerName: null, regionName: null });
  });
});
