import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAtlas, type Atlas as StandIn } from "@/demo/atlas";
import { putListed } from "@/demo/backups/listed";
import { objectId } from "@/demo/ids";
import type { ServerlessInput } from "@/demo/serverless/instance";
import { putSnapshot } from "@/demo/serverless/put-snapshot";
import { createWorld } from "@/demo/world";
import { type Atlas, connectAtlas } from "@/lib/atlas/sources";
import { apiKey, BASE_URL, rejection } from "@/lib/atlas/testing/client";
import type { RestoreWindow } from "@/lib/backups/model";
import { getRestoreWindow } from "./restore-window";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const HOUR = 3_600_000;
const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");

/** The one of this process: what stands in front of the network is all that is not the real thing. */
let atlas: Atlas;
vi.mock(import("@/lib/atlas/sources"), async (original) => ({
  ...(await original()),
  getAtlas: () => atlas,
}));

let count = 0;

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

/** A project and an instance of its own for each test: the cache outlives them. */
function connect(input: Partial<ServerlessInput> = {}, atlasAheadMs = 0) {
  count += 1;
  const world = createWorld({ now: NOW + atlasAheadMs, frozen: true });
  world.credentials.add("apiKey", { name: apiKey.publicKey, secret: apiKey.privateKey });
  const project = world.addProject({ name: `Storefront ${count}` });
  const instance = world.addServerless(project.id, { name: `shop-${count}`, ...input });
  const standIn: StandIn = createAtlas(world);
  atlas = connectAtlas(
    { baseUrl: BASE_URL, credentials: apiKey, projectIds: null },
    { fetch: standIn.fetch, sleep: async () => undefined },
  );
  const ref = { projectId: project.id, kind: "serverless", name: instance.name } as const;
  const putJob = (fields: Readonly<Record<string, unknown>>, askedAt: number) => {
    const id = objectId(askedAt, `job of ${instance.name}`);
    const into = { targetClusterName: instance.name, targetGroupId: project.id };
    putListed(instance.restoreJobs, { id, deliveryType: "pointInTime", ...into, ...fields }, askedAt, NOW);
  };
  const pass = (ms: number) => {
    vi.setSystemTime(Date.now() + ms);
    world.clock.advance(ms);
  };
  return { ref, project, instance, standIn, world, putJob, pass };
}

async function windowOf(ref: Parameters<typeof getRestoreWindow>[0]): Promise<RestoreWindow> {
  const { value } = await getRestoreWindow(ref);
  if (!value) throw new Error("no answer");
  return value;
}

const askedFor = (standIn: StandIn, what: string) =>
  standIn.log.entries().filter(({ path, status }) => path.endsWith(what) && status !== 401);

describe("the window of an instance", () => {
  it("is the last 72 hours, with the times of what it was made from", async () => {
    const { ref, standIn } = connect();
    expect(await getRestoreWindow(ref)).toEqual({
      value: {
        supported: true,
        reason: null,
        earliest: iso(NOW - 72 * HOUR),
        latest: iso(NOW),
        gaps: [],
        gapsKnown: true,
        restoreWindowHours: 72,
        clockOffsetMs: 0,
        restores: { running: [], last: null },
      },
      fetchedAt: "2026-11-24T12:00:00.000Z",
      nextCheckAt: "2026-11-24T12:01:00.000Z",
      problem: null,
    });
    expect(standIn.log.unexpected()).toEqual([]);
  });

  it("moves with the clock although nothing is asked again", async () => {
    const { ref, standIn, pass } = connect();
    await windowOf(ref);
    const asked = standIn.log.entries().length;
    pass(20_000);
    expect(await windowOf(ref)).toMatchObject({
      earliest: iso(NOW - 72 * HOUR + 20_000),
      latest: iso(NOW + 20_000),
    });
    expect(standIn.log.entries()).toHaveLength(asked);
  });

  it("begins with the instance, or its first snapshot", async () => {
    const { ref, instance } = connect({ createDate: NOW - 10 * HOUR, schedule: null });
    putSnapshot(instance, { takenAt: NOW - 9 * HOUR }, NOW);
    expect(await windowOf(ref)).toMatchObject({ earliest: iso(NOW - 9 * HOUR), latest: iso(NOW) });
  });

  it("is none with Basic Backup", async () => {
    const { ref } = connect({ backup: "basic" });
    expect(await windowOf(ref)).toMatchObject({
      supported: false,
      reason: expect.stringContaining("Basic Backup keeps the two newest snapshots"),
      earliest: null,
      latest: null,
      gaps: [],
      gapsKnown: false,
    });
  });

  it("is none before the first snapshot", async () => {
    const { ref } = connect({ schedule: null });
    expect(await windowOf(ref)).toMatchObject({
      supported: false,
      reason: expect.stringContaining("no completed snapshot yet"),
    });
  });
});

describe("restores into the instance", () => {
  it("are gaps", async () => {
    const { ref, putJob } = connect({ schedule: { lastSlot: NOW - 2 * HOUR } });
    putJob({ finishedAt: iso(NOW - 5 * HOUR) }, NOW - 6 * HOUR);
    expect((await windowOf(ref)).gaps).toEqual([
      { from: iso(NOW - 6 * HOUR), to: iso(NOW - 2 * HOUR), isOpen: false, reason: expect.any(String) },
    ]);
  });

  it("that run are gaps that grow with the window", async () => {
    const { ref, putJob, pass } = connect();
    putJob({}, NOW - 60_000);
    await windowOf(ref);
    pass(10_000);
    expect((await windowOf(ref)).gaps).toMatchObject([{ from: iso(NOW - 60_000), to: iso(NOW + 10_000) }]);
  });

  it("that went elsewhere are none", async () => {
    const { ref, putJob } = connect();
    putJob({ targetClusterName: "another", finishedAt: iso(NOW - 5 * HOUR) }, NOW - 6 * HOUR);
    expect(await windowOf(ref)).toMatchObject({ gaps: [], gapsKnown: true });
  });

  it("are not all known where one of the jobs cannot be read; those of the others are there", async () => {
    const { ref, putJob } = connect();
    putJob({ finishedAt: iso(NOW - 5 * HOUR) }, NOW - 6 * HOUR);
    putJob({ failed: "perhaps" }, NOW - 8 * HOUR);
    expect(await windowOf(ref)).toMatchObject({ gapsKnown: false, gaps: [{ from: iso(NOW - 6 * HOUR) }] });
  });

  it("are not known without the role, and that is asked again after a minute, not before", async () => {
    const { ref, project, standIn, putJob, pass } = connect();
    putJob({}, NOW - 60_000);
    project.roles = ["Project Read Only"];
    const first = await getRestoreWindow(ref);
    expect(first).toMatchObject({ problem: null, value: { supported: true, gaps: [], gapsKnown: false } });
    expect(standIn.log.entries().filter(({ path }) => path.endsWith("/restoreJobs"))).not.toEqual([]);

    standIn.log.clear();
    project.roles = ["Project Owner"];
    for (const step of [1_000, 30_000, 28_000]) {
      pass(step);
      expect((await windowOf(ref)).gapsKnown).toBe(false);
    }
    expect(standIn.log.entries().filter(({ path }) => path.endsWith("/restoreJobs"))).toEqual([]);
    pass(1_000);
    expect(await windowOf(ref)).toMatchObject({ gapsKnown: true, gaps: [{ from: iso(NOW - 60_000) }] });
  });

  it("that cannot be read for another reason are asked about again within seconds", async () => {
    const { ref, standIn, pass } = connect();
    const pattern = "/restoreJobs";
    standIn.faults.add({ match: { pattern }, effect: { kind: "fail", status: 500 } });
    expect(await getRestoreWindow(ref)).toMatchObject({ problem: null, value: { gapsKnown: false } });
    standIn.faults.clear();
    pass(5_000);
    expect((await windowOf(ref)).gapsKnown).toBe(true);
  });

  it("that were known are known still while Atlas does not answer", async () => {
    const { ref, standIn, putJob, pass } = connect();
    putJob({}, NOW - 60_000);
    await windowOf(ref);
    standIn.faults.add({ match: { pattern: "/restoreJobs" }, effect: { kind: "fail", status: 500 } });
    pass(61_000);
    expect(await windowOf(ref)).toMatchObject({ gapsKnown: true, gaps: [{ from: iso(NOW - 60_000) }] });
    expect(askedFor(standIn, "/restoreJobs").some(({ status }) => status === 500)).toBe(true);
  });

  it("do not hold the window up when they are slow to come, and are there once they came", async () => {
    const { ref, standIn, putJob } = connect();
    putJob({}, NOW - 60_000);
    standIn.faults.add({ match: { pattern: "/restoreJobs" }, effect: { kind: "slow" }, wait: 5_000 });
    let window: RestoreWindow | null = null;
    void windowOf(ref).then((found) => {
      window = found;
    });
    // All but the restore jobs is there by then: it waits for no clock.
    await settle();
    await vi.advanceTimersByTimeAsync(700);
    await settle();
    expect(window).toBeNull();
    await vi.advanceTimersByTimeAsync(100);
    await settle();
    expect(window).toMatchObject({ supported: true, gapsKnown: false, gaps: [] });

    await vi.advanceTimersByTimeAsync(5_000);
    await settle();
    expect(await windowOf(ref)).toMatchObject({ gapsKnown: true, gaps: [{ from: iso(NOW - 60_000) }] });
  });
});

describe("what others restore", () => {
  it.each(["continuous", "basic"] as const)("is said, with a window or without: %s", async (backup) => {
    const { ref, putJob, pass } = connect({ backup });
    putJob({ targetClusterName: "copy", finishedAt: iso(NOW - 5 * HOUR) }, NOW - 6 * HOUR);
    expect((await getRestoreWindow(ref)).value?.restores).toMatchObject({
      running: [],
      last: { targetClusterName: "copy", status: "completed" },
    });
    putJob({ targetClusterName: "copy" }, NOW);
    pass(61_000);
    const { value, nextCheckAt } = await getRestoreWindow(ref);
    expect(value?.restores?.running).toMatchObject([{ from: ref, restoreJob: { status: "inProgress" } }]);
    expect(Date.parse(nextCheckAt) - Date.now(), "ms to the next look").toBe(4_000);
  });

  it("is told from other instances of the project too, and makes a gap here", async () => {
    const { ref, project, world } = connect({ schedule: { lastSlot: NOW - 2 * HOUR } });
    const other = world.addServerless(project.id, { name: `${ref.name}-source` });
    const into = { targetClusterName: ref.name, targetGroupId: project.id };
    const asked = NOW - 60_000;
    const id = objectId(asked, other.name);
    putListed(other.restoreJobs, { id, deliveryType: "automated", ...into }, asked, NOW);
    const { value } = await getRestoreWindow(ref);
    expect(value?.restores?.running).toMatchObject([{ from: { name: other.name }, restoreJob: { id } }]);
    expect(value).toMatchObject({ gaps: [{ from: iso(asked) }], gapsKnown: true });
  });

  it("is not taken for known while other instances are slow to tell", async () => {
    const { ref, project, world, standIn } = connect();
    const other = world.addServerless(project.id, { name: `${ref.name}-source` });
    const pattern = `${other.name}/backup/restoreJobs`;
    standIn.faults.add({ match: { pattern }, effect: { kind: "slow" }, wait: 5_000 });
    const reading = getRestoreWindow(ref);
    await settle();
    await vi.advanceTimersByTimeAsync(800);
    const { value, nextCheckAt } = await reading;
    expect(value).toMatchObject({ gapsKnown: false, restores: { running: [] } });
    expect(Date.parse(nextCheckAt) - Date.now(), "ms to the next look").toBeLessThanOrEqual(5_000);
    await vi.advanceTimersByTimeAsync(5_000);
    await settle();
    expect((await windowOf(ref)).gapsKnown).toBe(true);
  });

  it("is not known without the role, and nothing is asked of the other instances then", async () => {
    const { ref, project, world, standIn } = connect();
    const other = world.addServerless(project.id, { name: `${ref.name}-source` });
    project.roles = ["Project Read Only"];
    expect((await getRestoreWindow(ref)).value?.restores).toBeNull();
    // A missing role is a 401, as asking for credentials is.
    const asked = standIn.log.entries().map(({ path }) => path);
    expect(asked.filter((path) => path.endsWith(`${other.name}/backup/restoreJobs`))).toEqual([]);
    expect(asked.filter((path) => path.endsWith(`${ref.name}/backup/restoreJobs`))).not.toEqual([]);
  });
});

/** Lets everything run that waits for no clock. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe("a second", () => {
  it.each([
    ["the earliest", -72 * 3_600],
    ["the latest", 0],
    ["in between", -4_711],
  ])("inside: %s", async (_, away) => {
    const { ref } = connect();
    expect(await getRestoreWindow(ref, NOW / 1_000 + away)).toMatchObject({ value: { supported: true } });
  });

  it.each([
    ["too early", -72 * 3_600 - 1, "left the window"],
    ["ahead", 1, "has not happened yet"],
  ])("outside: %s, is refused with the window", async (_, away, words) => {
    const { ref } = connect();
    const error = await rejection(getRestoreWindow(ref, NOW / 1_000 + away));
    expect(error).toMatchObject({ code: "outside_restore_window", message: expect.stringContaining(words) });
    expect(error).toMatchObject({ window: await windowOf(ref) });
  });

  it("that was inside is refused once it has left", async () => {
    const { ref, pass } = connect();
    const at = NOW / 1_000 - 72 * 3_600;
    expect((await getRestoreWindow(ref, at)).value).not.toBeNull();
    pass(1_000);
    expect(await rejection(getRestoreWindow(ref, at))).toMatchObject({ code: "outside_restore_window" });
  });

  it("is refused where there is no window, with the reason", async () => {
    const { ref } = connect({ backup: "basic" });
    expect(await rejection(getRestoreWindow(ref, NOW / 1_000))).toMatchObject({
      code: "outside_restore_window",
      message: expect.stringContaining("two newest snapshots"),
      window: { supported: false },
    });
  });

  it("is not judged while nothing is known of the instance", async () => {
    const { ref, standIn } = connect();
    standIn.faults.add({ match: {}, effect: { kind: "fail", status: 500 } });
    expect(await getRestoreWindow(ref, 1)).toMatchObject({
      value: null,
      problem: { code: "atlas_unavailable" },
    });
  });
});

describe("when Atlas fails", () => {
  it("the last good window stays, beside the problem and with its age, and goes on with the clock", async () => {
    const { ref, standIn, pass } = connect();
    await windowOf(ref);
    standIn.faults.add({ match: { pattern: "/snapshots" }, effect: { kind: "fail", status: 500 } });
    pass(61_000);
    expect(await getRestoreWindow(ref)).toMatchObject({
      value: { supported: true, latest: iso(NOW + 61_000) },
      fetchedAt: iso(NOW).replace("Z", ".000Z"),
      problem: { code: "atlas_unavailable" },
    });
  });

  it.each(["/snapshots", "/serverless/[^/]+$"])("there is no window without %s", async (pattern) => {
    const { ref, standIn } = connect();
    standIn.faults.add({
      match: { pattern },
      effect: { kind: "error", status: 410, errorCode: "VERSION_GONE" },
    });
    expect(await getRestoreWindow(ref)).toMatchObject({ value: null, problem: { code: "atlas_gone" } });
  });

  it("an instance that Atlas does not know is not found", async () => {
    const { ref } = connect();
    expect(await getRestoreWindow({ ...ref, name: `no-${ref.name}` })).toMatchObject({
      value: null,
      problem: { code: "not_found" },
    });
  });
});

describe("a dashboard whose clock is not Atlas's", () => {
  it.each([5 * HOUR, -5 * HOUR, 2_000, -3_000])("goes by Atlas's, %i ms ahead", async (ahead) => {
    const { ref } = connect({}, ahead);
    const window = await windowOf(ref);
    // The header `Date` has lost the fraction of its second.
    expect(Math.abs(window.clockOffsetMs - ahead)).toBeLessThanOrEqual(1_000);
    expect(Math.abs(Date.parse(window.latest ?? "") - (NOW + ahead))).toBeLessThanOrEqual(1_000);
    expect(Date.parse(window.latest ?? "") - Date.parse(window.earliest ?? "")).toBe(72 * HOUR);
    const at = (NOW + ahead) / 1_000;
    expect((await getRestoreWindow(ref, at - 5)).value).not.toBeNull();
    expect(await rejection(getRestoreWindow(ref, at + 5))).toMatchObject({ code: "outside_restore_window" });
    expect(await rejection(getRestoreWindow(ref, at - 72 * 3_600 - 5))).toMatchObject({
      code: "outside_restore_window",
    });
  });

  it.each([0, 900, -900])("does not take %i ms for a difference", async (ahead) => {
    const { ref } = connect({}, ahead);
    expect(await windowOf(ref)).toMatchObject({ clockOffsetMs: 0, latest: iso(NOW) });
  });

  it("goes by its own where Atlas says nothing", async () => {
    const { ref, standIn } = connect({}, 5 * HOUR);
    const headers = { Date: "" };
    standIn.faults.add({ match: {}, effect: { kind: "headers", headers }, beforeAuth: true });
    expect(await windowOf(ref)).toMatchObject({ clockOffsetMs: 0, latest: iso(NOW) });
  });
});
