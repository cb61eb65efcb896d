import { expect, test } from "vitest";
import { serverless } from "./serverless";

test("the retirement has the words of the contract", () => {
  expect(serverless.retirement?.title).toBe("Atlas retired serverless instances");
  expect(serverless.retirement?.text).toContain("2026-01-22");
  expect(serverless.retirement?.text).toContain("Flex");
});

test("the limits of the mission are all there", () => {
  expect(serverless.limits.map(({ title }) => title)).toEqual([
    "No on-demand snapshots",
    "No download",
    "No custom policy",
    "Backup can't be disabled",
    "What can be restored into what",
  ]);
});

test("the note names the last release of the Atlas CLI that has the commands", () => {
  expect(serverless.commands.note).toContain("1.51.2");
});

test("who may start a restore, and what it can go into", () => {
  expect(serverless.restore.role).toBe("Project Owner");
  expect(serverless.restore.targetKinds).toEqual(["serverless", "clusters"]);
});

test("the call is the one that Atlas documents", () => {
  const from = { kind: "serverless", projectId: "6957f861a08db8605b3f57a2", name: "orders-prod" } as const;
  const source = { kind: "snapshot", snapshotId: "6b049dd90003456e31f52bb3" } as const;
  expect(serverless.restore.call({ from, source, target: { clusterName: "copy", projectId: "p" } })).toEqual({
    path: "/api/atlas/v2/groups/6957f861a08db8605b3f57a2/serverless/orders-prod/backup/restoreJobs",
    version: "2023-01-01",
    body: {
      deliveryType: "automated",
      snapshotId: "6b049dd90003456e31f52bb3",
      targetClusterName: "copy",
      targetGroupId: "p",
    },
  });
});

test("restores are listed, described and watched under their own names", () => {
  const from = { kind: "serverless", projectId: "6957f861a08db8605b3f57a2", name: "orders-prod" } as const;
  const restoreJobId = "6b049dd90003456e31f52bb4";
  const { restores } = serverless.commands;
  const project = `--projectId ${from.projectId}`;
  expect(restores.list(from).split(" \\\n  ")).toEqual([
    "atlas serverless backups restores list orders-prod",
    project,
  ]);
  for (const name of ["describe", "watch"] as const)
    expect(restores[name]({ ...from, restoreJobId }).split(" \\\n  ")).toEqual([
      `atlas serverless backups restores ${name}`,
      `--restoreJobId ${restoreJobId}`,
      "--clusterName orders-prod",
      project,
    ]);
});
