import { describe, expect, it } from "vitest";
import { placePoint } from "../restore-point";
import { curlCommand, type RestoreRequest } from "../restore-request";
import { isKind, kinds } from "./index";

const projectId = "5f0000000000000000000001";
const snapshotId = "6a12f3490000000000000001";
const target = { clusterName: "orders-copy", projectId: "5f0000000000000000000002" };
const window = { earliest: 0, latest: 2e9, lengthSeconds: 2e9, gaps: [] };

const from = (kind: "flex" | "clusters") => ({ projectId, kind, name: "it's" });
const snapshot = (kind: "flex" | "clusters"): RestoreRequest => ({
  from: from(kind),
  source: { kind: "snapshot", snapshotId },
  target,
});

function pointRequest(kind: "flex" | "clusters"): RestoreRequest {
  const placed = placePoint(1_795_340_850, window);
  if (placed.place !== "inside") throw new Error("not a point");
  return { from: from(kind), source: { kind: "point", point: placed.point }, target };
}

it("the kinds are those of the contract", () => {
  expect(Object.entries(kinds).map(([name, { label }]) => [name, label])).toEqual([
    ["serverless", "Serverless"],
    ["flex", "Flex"],
    ["clusters", "Dedicated"],
  ]);
  expect(isKind("constructor")).toBe(false);
});

it("a restore's targets are kinds that there are", () => {
  for (const { restore } of Object.values(kinds))
    expect(restore.targetKinds.filter((name) => !isKind(name))).toEqual([]);
});

describe.each(["flex", "clusters"] as const)("the commands of %s", (kind) => {
  const { commands, restore } = kinds[kind];

  it("are those of “atlas backups”, with every name quoted", () => {
    expect(commands.list(from(kind))).toBe(
      `atlas backups snapshots list 'it'\\''s' \\\n  --projectId ${projectId}`,
    );
    for (const name of ["describe", "watch"] as const)
      expect(commands[name]({ ...from(kind), snapshotId })).toBe(
        `atlas backups snapshots ${name} ${snapshotId} \\\n  --clusterName 'it'\\''s' \\\n  --projectId ${projectId}`,
      );
  });

  it("list, describe and watch restores", () => {
    const restoreJobId = "6a12f3490000000000000002";
    expect(commands.restores.list(from(kind))).toBe(
      `atlas backups restores list 'it'\\''s' \\\n  --projectId ${projectId}`,
    );
    for (const name of ["describe", "watch"] as const)
      expect(commands.restores[name]({ ...from(kind), restoreJobId })).toBe(
        `atlas backups restores ${name} ${restoreJobId} \\\n  --clusterName 'it'\\''s' \\\n  --projectId ${projectId}`,
      );
  });

  it("restore a snapshot as a whole", () => {
    expect(restore.command(snapshot(kind)).split(" \\\n  ")).toEqual([
      "atlas backups restores start automated",
      "--clusterName 'it'\\''s'",
      `--snapshotId ${snapshotId}`,
      `--targetClusterName ${target.clusterName}`,
      `--targetProjectId ${target.projectId}`,
      `--projectId ${projectId}`,
    ]);
  });
});

describe("the API calls", () => {
  it("of Flex have its own words", () => {
    const call = kinds.flex.restore.call(snapshot("flex"));
    expect(call).toEqual({
      path: `/api/atlas/v2/groups/${projectId}/flexClusters/it's/backup/restoreJobs`,
      version: "2024-11-13",
      body: {
        snapshotId,
        targetDeploymentItemName: target.clusterName,
        targetProjectId: target.projectId,
      },
    });
    expect(curlCommand(call, "https://cloud.mongodb.com")).toContain("application/vnd.atlas.2024-11-13+json");
  });

  it("of dedicated clusters take a snapshot or a second", () => {
    const { call, command } = kinds.clusters.restore;
    const where = { targetClusterName: target.clusterName, targetGroupId: target.projectId };
    expect(call(snapshot("clusters"))).toEqual({
      path: `/api/atlas/v2/groups/${projectId}/clusters/it's/backup/restoreJobs`,
      version: "2023-01-01",
      body: { deliveryType: "automated", snapshotId, ...where },
    });
    const point = pointRequest("clusters");
    expect(call(point).body).toEqual({
      deliveryType: "pointInTime",
      pointInTimeUTCSeconds: 1_795_340_850,
      ...where,
    });
    expect(command(point)).toContain("restores start pointInTime");
    expect(command(point)).toContain("--pointInTimeUTCSeconds 1795340850");
  });

  it("of Flex are never made for a second: the CLI would restore something else", () => {
    expect(() => kinds.flex.restore.command(pointRequest("flex"))).toThrow("no restore points");
    expect(() => kinds.flex.restore.call(pointRequest("flex"))).toThrow("no restore points");
  });
});

it("only who can have a window, on-demand snapshots or downloads says so", () => {
  const can = Object.values(kinds).map(({ capabilities }) => Object.values(capabilities));
  expect(Object.keys(kinds.flex.capabilities)).toEqual([
    "pointInTime",
    "onDemand",
    "download",
    "schedule",
    "sizes",
    "durations",
  ]);
  expect(can).toEqual([
    [true, false, false, true, true, false],
    [false, false, true, true, false, true],
    [true, true, true, true, true, false],
  ]);
});
