import { expect, it } from "vitest";
import { wireDedicatedCluster, wireDedicatedSnapshot, wireSchedule } from "./wire";

const id = "6a12f3490000000000000001";

it.each([
  { id },
  { id, frequencyType: "ondemand", snapshotType: "fallback", policyItems: [], description: "<b>" },
  { id, members: [{ id, cloudProvider: "AWS", replicaSetName: "shard-0" }], snapshotIds: [id] },
])("a snapshot passes without loss: %j", (raw) => expect(wireDedicatedSnapshot.parse(raw)).toEqual(raw));

it.each([
  [{}, "id"],
  [{ id, createdAt: "<script>" }, "createdAt"],
  [{ id, description: 7 }, "description"],
])("a snapshot is refused with the field's name: %j", (raw, field) => {
  expect(wireDedicatedSnapshot.safeParse(raw).error?.issues[0]?.path).toEqual([field]);
});

it("a cluster needs an id and a name that can be asked about", () => {
  expect(wireDedicatedCluster.safeParse({ id, name: "ledger", replicationSpecs: [{}] }).success).toBe(true);
  expect(wireDedicatedCluster.safeParse({ id, name: "../x" }).success).toBe(false);
});

it("a schedule may say nothing", () => expect(wireSchedule.parse({})).toEqual({}));

it.each([
  [{ backupEnabled: "yes" }, ["backupEnabled"]],
  [{ pitEnabled: 1 }, ["pitEnabled"]],
  [{ paused: "no" }, ["paused"]],
  [{ clusterType: 7 }, ["clusterType"]],
  [{ replicationSpecs: [{ regionConfigs: "all" }] }, ["replicationSpecs", 0, "regionConfigs"]],
  [
    { replicationSpecs: [{ regionConfigs: [{ priority: "7" }] }] },
    ["replicationSpecs", 0, "regionConfigs", 0, "priority"],
  ],
])("a cluster is refused with the field's name: %j", (fields, path) => {
  const { error } = wireDedicatedCluster.safeParse({ id, name: "ledger", ...fields });
  expect(error?.issues[0]?.path).toEqual(path);
});

it.each([
  [{ nextSnapshot: "soon" }, ["nextSnapshot"]],
  [{ restoreWindowDays: "7" }, ["restoreWindowDays"]],
  [{ policies: [{ policyItems: "none" }] }, ["policies", 0, "policyItems"]],
  [
    { policies: [{ policyItems: [{ frequencyInterval: "6" }] }] },
    ["policies", 0, "policyItems", 0, "frequencyInterval"],
  ],
])("a schedule is refused with the field's name: %j", (raw, path) => {
  expect(wireSchedule.safeParse(raw).error?.issues[0]?.path).toEqual(path);
});
