import { expect, test } from "vitest";
import { worldWithOne } from "../testing/one-instance";
import { NOON } from "../testing/small-world";
import { HOUR, isoSeconds, MINUTE, SECOND } from "../time";
import type { DedicatedInput } from "./cluster";

function worldWith(input: Partial<DedicatedInput> = {}) {
  const schedule = { lastSlot: NOON - 2 * HOUR };
  const one = worldWithOne({ schedule, ...input, kind: "clusters", name: "ledger" });
  return { ...one, ledger: { projectId: one.projectId, name: "ledger", kind: "clusters" } as const };
}

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

test("the list of clusters says in its links that it leaves deleted ones out", async () => {
  const { get, projectId } = worldWith();
  const { links } = await (await get(`/groups/${projectId}/clusters`)).json();
  expect(links[0].href).toContain("?includeCount=true&includeDeletedWithRetainedBackups=false&pageNum=1");
});
