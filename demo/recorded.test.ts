import { describe, expect, test } from "vitest";
import { hasRecordings, places, RECORDINGS, recorded } from "./testing/recorded";
import { NOON, smallWorld } from "./testing/small-world";
import { DAY, HOUR, MINUTE, SECOND } from "./time";

if (!hasRecordings)
  console.warn(`Skipped: the stand-in beside recorded answers (no ${RECORDINGS.pathname}).`);

type Small = ReturnType<typeof recordedWorld>;

const FLEX_2024 = "application/vnd.atlas.2024-11-13+json";
const CLUSTER_2023 = "application/vnd.atlas.2023-02-01+json";

/** An ordinary Flex cluster, one that was serverless, and a dedicated cluster with an on-demand snapshot as old as told. */
function recordedWorld(seconds = 0) {
  const small = smallWorld();
  const { actions, projectId } = small;
  const flex = { projectId, kind: "flex", name: "archive" } as const;
  const ledger = { projectId, kind: "clusters", name: "ledger" } as const;
  actions.createInstance({ ...flex, formerServerless: true });
  actions.createInstance({ ...ledger, stateName: "CREATING", createDate: NOON - DAY });
  const description = "test";
  const { snapshotId } = actions.takeSnapshot({ ...ledger, at: NOON - seconds * SECOND, description });
  return { ...small, flex, ledger, snapshotId };
}

async function bodyOf({ get, projectId }: Small, path: string, accept = FLEX_2024): Promise<unknown> {
  return (await get(`/groups/${projectId}${path}`, accept)).json();
}

const snapshotAged = (seconds: number) => {
  const world = recordedWorld(seconds);
  return bodyOf(world, `/clusters/ledger/backup/snapshots/${world.snapshotId}`);
};

/** A job of the dedicated cluster, started so many minutes ago. */
function jobAged(minutes: number, deliveryType: "automated" | "download") {
  const world = recordedWorld();
  const startedAt = NOON - minutes * MINUTE;
  const { restoreJobId } = world.actions.startRestore({ ...world.ledger, deliveryType, startedAt });
  return { world, path: `/clusters/ledger/backup/restoreJobs/${restoreJobId}` };
}

const dedicatedJob = (minutes: number, deliveryType: "automated" | "download" = "automated") => {
  const { world, path } = jobAged(minutes, deliveryType);
  return bodyOf(world, path);
};

async function flexJob(startedAt: number) {
  const world = recordedWorld();
  const { restoreJobId } = world.actions.startRestore({ ...world.flex, startedAt });
  return bodyOf(world, `/flexClusters/archive/backup/restoreJobs/${restoreJobId}`);
}

const flexJobs = () => {
  const world = recordedWorld();
  for (let hour = 0; hour < 101; hour += 1) {
    world.actions.startRestore({ ...world.flex, startedAt: NOON - hour * HOUR - HOUR });
  }
  return bodyOf(world, "/flexClusters/archive/backup/restoreJobs");
};

const firstFlexSnapshot = () => {
  const world = recordedWorld();
  const [newest] = world.actions.snapshots(world.flex) as [{ id: string }];
  return bodyOf(world, `/flexClusters/archive/backup/snapshots/${newest.id}`);
};

/** Every place of a recording, and no other: so what Atlas does not know yet is not said. */
describe.skipIf(!hasRecordings)("has exactly the fields of", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["flex-clusters", () => bodyOf(recordedWorld(), "/flexClusters")],
    ["flex-snapshots", () => bodyOf(recordedWorld(), "/flexClusters/archive/backup/snapshots")],
    ["flex-snapshot", firstFlexSnapshot],
    ["flex-restore-create", () => flexJob(NOON)],
    ["flex-restore-jobs", flexJobs],
    ["dedicated-cluster", () => bodyOf(recordedWorld(), "/clusters/ledger", CLUSTER_2023)],
    ["dedicated-schedule", () => bodyOf(recordedWorld(), "/clusters/ledger/backup/schedule")],
    ["dedicated-snapshot-watch-1", () => snapshotAged(7)],
    ["dedicated-snapshot-watch-2", () => snapshotAged(29)],
    ["dedicated-snapshot-watch-3", () => snapshotAged(100)],
    ["dedicated-snapshot-watch-4", () => snapshotAged(161)],
    ["dedicated-restore-job-running", () => dedicatedJob(3)],
    ["dedicated-restore-job-finished", () => dedicatedJob(4)],
    ["dedicated-download-job-ready", () => dedicatedJob(5, "download")],
    [
      "dedicated-restore-jobs",
      () => bodyOf(jobAged(10, "automated").world, "/clusters/ledger/backup/restoreJobs"),
    ],
    ["error-404-cluster", () => bodyOf(recordedWorld(), "/flexClusters/nothing")],
    [
      "error-400-not-a-flex-cluster",
      () => bodyOf(recordedWorld(), "/flexClusters/ledger/backup/restoreJobs"),
    ],
  ])("%s", async (name, ask) => {
    const asked = await ask();
    expect(places(asked)).toEqual(places(recorded(name)));
  });
});
