import { expect, test } from "vitest";
import { worldWithOne } from "../testing/one-instance";
import { NOON } from "../testing/small-world";
import { DAY, SECOND } from "../time";
import type { FlexInput } from "./cluster";

function worldWith(input: Partial<FlexInput> = {}) {
  const one = worldWithOne({ ...input, kind: "flex", name: "archive" });
  const archive = { projectId: one.projectId, name: "archive", kind: "flex" } as const;
  return { ...one, archive, jobs: (): Promise<{ status: string }[]> => one.list("/backup/restoreJobs") };
}

test("a restore job goes from pending to completed, and the newest is listed first", async () => {
  const { actions, archive, jobs } = worldWith();
  actions.startRestore({ ...archive, startedAt: NOON - DAY, outcome: "failed" });
  const { restoreJobId } = actions.startRestore({ ...archive, targetClusterName: "orders" });
  const newest = { id: restoreJobId, deliveryType: "RESTORE", targetDeploymentItemName: "orders" };
  expect(await jobs()).toMatchObject([{ ...newest, status: "PENDING" }, { status: "FAILED" }]);
  const statusAfter = async (seconds: number) => {
    actions.setClock({ to: NOON + seconds * SECOND });
    return (await jobs())[0]?.status;
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
