import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import type { Snapshot } from "./model";
import { readSchedule } from "./schedule";
import { BASIC, CONTINUOUS, snapshotAt } from "./schedule/test-schedule";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const CREATED = "2026-01-01T00:00:00Z";

function read(snapshots: readonly Snapshot[], over: Partial<Parameters<typeof readSchedule>[0]> = {}) {
  return readSchedule({ backup: CONTINUOUS, createDate: CREATED, snapshots, now: NOW, ...over });
}

/** One snapshot so many hours before now. */
function ago(hours: number, fields: Partial<Snapshot> = {}): Snapshot {
  return snapshotAt(isoUtc(NOW - hours * HOUR_MS), fields);
}

const running: Partial<Snapshot> = { status: "inProgress" };
const failed: Partial<Snapshot> = { status: "failed" };

describe("the slot after the newest snapshot", () => {
  const slot = Date.parse("2026-11-23T20:11:05Z");
  const newest = snapshotAt("2026-11-23T14:11:05Z");
  test.each([
    ["1 ms before it", slot - 1, { due: false, lateByMs: null, verdict: "good" }],
    ["when it comes", slot, { due: true, lateByMs: null, verdict: "due" }],
    ["exactly 30 min after it", slot + 30 * MINUTE_MS, { due: true, lateByMs: null, verdict: "due" }],
    [
      "30 min and 1 ms after it",
      slot + 30 * MINUTE_MS + 1,
      { due: false, lateByMs: 30 * MINUTE_MS + 1, verdict: "late" },
    ],
  ])("%s", (_, now, expected) => {
    const report = read([newest], { now });
    expect(report).toMatchObject({ ...expected, nextExpectedAt: "2026-11-23T20:11:05Z" });
    expect(report.missing).toHaveLength(expected.lateByMs === null ? 0 : 1);
  });

  test("stays the overdue one as long as nothing comes", () => {
    const report = read([newest], { now: slot + 13 * HOUR_MS });
    expect(report.nextExpectedAt).toBe("2026-11-23T20:11:05Z");
    expect(report.missing.map(({ expectedAt }) => expectedAt)).toEqual([
      "2026-11-24T08:11:05Z",
      "2026-11-24T02:11:05Z",
      "2026-11-23T20:11:05Z",
    ]);
    expect(report.missing[0]?.between).toEqual([newest.id, null]);
  });

  test("late in words, in the zone asked for", () => {
    const report = read([newest], { now: slot + 40 * MINUTE_MS, zone: "Europe/Paris" });
    expect(report.reason).toBe(
      "The slot of Nov 23, 21:11 GMT+1 passed 40 min ago and Atlas lists no snapshot for it.",
    );
  });
});

describe("verdicts and their reasons", () => {
  test.each<[string, readonly Snapshot[], Partial<Parameters<typeof readSchedule>[0]>, string, string]>([
    [
      "failed",
      [ago(2, failed), ago(8)],
      {},
      "failed",
      "The snapshot of Nov 23, 18:34 UTC failed; the last good one is of Nov 23, 12:34 UTC.",
    ],
    [
      "failed twice",
      [ago(2, failed), ago(8, failed), ago(14)],
      {},
      "failed",
      "2 snapshots in a row failed, the last of Nov 23, 18:34 UTC; the last good one is of Nov 23, 06:34 UTC.",
    ],
    [
      "failed, none good",
      [ago(2, failed)],
      {},
      "failed",
      "The snapshot of Nov 23, 18:34 UTC failed, and Atlas lists no good one.",
    ],
    ["failed before late", [ago(9, failed)], {}, "failed", ""],
    ["failed before running", [ago(0.1, running), ago(6.1, failed), ago(12.1)], {}, "failed", ""],
    ["late before running", [ago(9, running)], {}, "late", ""],
    [
      "running",
      [ago(0.1, running), ago(6.1)],
      {},
      "running",
      "The snapshot of Nov 23, 20:28 UTC is in progress.",
    ],
    [
      "queued",
      [ago(0.1, { status: "queued" })],
      {},
      "running",
      "The snapshot of Nov 23, 20:28 UTC is queued.",
    ],
    [
      "due",
      [ago(6.2)],
      {},
      "due",
      "The slot of Nov 23, 20:22 UTC passed 12 min ago; its snapshot is late after 30 min.",
    ],
    [
      "missing",
      [ago(2), ago(14), ago(20)],
      {},
      "missing",
      "Atlas lists no snapshot for the slot of about Nov 23, 12:34 UTC.",
    ],
    [
      "two missing",
      [ago(2), ago(20)],
      {},
      "missing",
      "Atlas lists no snapshot for 2 slots of the last 72 h, the newest of about Nov 23, 12:34 UTC.",
    ],
    [
      "good",
      [ago(2), ago(8)],
      {},
      "good",
      "The snapshot of Nov 23, 18:34 UTC is completed; the next is expected Nov 24, 00:34 UTC.",
    ],
    [
      "waiting",
      [],
      { createDate: "2026-11-23T18:00:00Z" },
      "waiting",
      "No snapshot yet: the first is expected Nov 24, 00:00 UTC, 6 h after the instance was created.",
    ],
    [
      "late with none",
      [],
      { createDate: "2026-11-23T12:00:00Z" },
      "late",
      "The first slot, Nov 23, 18:00 UTC, passed 2 h 34 min ago and Atlas lists no snapshot yet.",
    ],
    [
      "no cadence",
      [ago(2)],
      { backup: null },
      "unknown",
      "How often snapshots are taken here is not known, so nothing says when one should be there.",
    ],
    ["no cadence, running", [ago(2, running)], { backup: null }, "running", ""],
    [
      "a status of tomorrow",
      [ago(2, { status: "PAUSED" }), ago(8)],
      {},
      "unknown",
      'The newest snapshot has the status "PAUSED", which this dashboard does not know.',
    ],
    ["a status of tomorrow, then late", [ago(9, { status: "PAUSED" })], {}, "late", ""],
    [
      "no snapshots, no createDate",
      [],
      { createDate: null },
      "unknown",
      "Atlas lists no snapshot and does not say when the instance was created, so the first may not be due yet.",
    ],
    ["only on demand", [ago(1, { snapshotType: "onDemand" })], { createDate: null }, "unknown", ""],
  ])("%s", (_, snapshots, over, verdict, reason) => {
    const report = read(snapshots, over);
    expect(report.verdict).toBe(verdict);
    if (reason !== "") expect(report.reason).toBe(reason);
  });
});

/** As in the design: four a day, three days of all, and the ones of 02:11 for 35 days. */
function designList(): Snapshot[] {
  const first = Date.parse("2026-11-23T20:11:05Z");
  const all = Array.from({ length: 35 * 4 }, (_, index) => snapshotAt(first - index * 6 * HOUR_MS));
  return all.filter(({ takenAt }) => takenAt.includes("T02:") || NOW - Date.parse(takenAt) < 72 * HOUR_MS);
}

function without(snapshots: readonly Snapshot[], ...times: string[]): readonly Snapshot[] {
  return snapshots.filter(({ takenAt }) => !times.includes(takenAt));
}

describe("slots of Serverless Continuous Backup", () => {
  test("44 are due in 35 days", () => {
    const list = without(designList(), "2026-11-04T02:11:05Z").map((one) =>
      one.takenAt === "2026-11-22T02:11:05Z" ? { ...one, status: "failed" } : one,
    );
    const report = read(list);
    expect(report.slots).toEqual({
      due: 44,
      completed: 42,
      failed: 1,
      missing: 1,
      running: 0,
      unknown: 0,
      days: 35,
    });
    expect(report.missing).toEqual([
      { expectedAt: "2026-11-04T02:11:05Z", between: ["id-2026-11-03T02:11:05Z", "id-2026-11-05T02:11:05Z"] },
    ]);
    expect(report).toMatchObject({ verdict: "good", oldestGoodAt: "2026-10-20T02:11:05Z" });
  });

  test("a missing daily stays missing while the 72-hour line passes over it", () => {
    const list = without(designList(), "2026-11-20T02:11:05Z");
    for (const now of [NOW, NOW + 3 * HOUR_MS]) {
      expect(read(list, { now }).missing.map(({ expectedAt }) => expectedAt)).toContain(
        "2026-11-20T02:11:05Z",
      );
    }
  });

  test("what is deleted around the 72-hour line is not missing", () => {
    const early = without(designList(), "2026-11-21T02:11:05Z");
    expect(read(early, { now: Date.parse("2026-11-24T02:00:00Z") }).missing).toEqual([]);
    const lazy = [...designList(), snapshotAt("2026-11-20T08:11:05Z"), snapshotAt("2026-11-20T20:11:05Z")];
    expect(read(lazy).missing).toEqual([]);
  });

  test("one that Atlas is about to delete does not stand for its day's", () => {
    const now = Date.parse("2026-11-23T08:12:00Z");
    const list = without(designList(), "2026-11-20T02:11:05Z").filter(
      ({ takenAt }) => Date.parse(takenAt) < now,
    );
    const lazy = ["08", "14", "20"].map((hour) => snapshotAt(`2026-11-20T${hour}:11:05Z`));
    expect(read([...list, ...lazy], { now }).missing.map(({ expectedAt }) => expectedAt)).toEqual([
      "2026-11-20T02:11:05Z",
    ]);
  });

  test("nothing is missing before the oldest listed, nor in the gap to one older than 35 days", () => {
    const young = designList().filter(({ takenAt }) => takenAt > "2026-11-15");
    expect(read(young, { createDate: "2026-11-14T23:00:00Z" }).missing).toEqual([]);
    const stray = [...designList(), snapshotAt("2024-01-01T00:00:00Z", failed)];
    expect(read(stray).missing).toEqual([]);
    expect(read(stray).slots.due).toBe(44);
  });

  test("two snapshots in one slot are not a gap", () => {
    expect(read([...designList(), snapshotAt("2026-11-22T02:20:00Z")]).missing).toEqual([]);
  });
});

describe("slots of Basic Backup", () => {
  test("only the kept ones and what follows them count", () => {
    expect(read([ago(2), ago(14)], { backup: BASIC })).toMatchObject({
      verdict: "missing",
      slots: { due: 3, days: null },
    });
    const before = [ago(2), ago(8), ago(80)];
    expect(read(before, { backup: BASIC })).toMatchObject({ verdict: "good", missing: [] });
  });

  test("one that runs, or failed, is listed beside the two kept", () => {
    expect(read([ago(0.1, running), ago(6), ago(18)], { backup: BASIC }).missing).toHaveLength(1);
    expect(read([ago(1), ago(7, failed), ago(13)], { backup: BASIC }).missing).toEqual([]);
  });
});

describe("days", () => {
  test("35, today last; one completed snapshot covers a day", () => {
    const list = without(designList(), "2026-11-04T02:11:05Z").map((one, index) =>
      index === 0 ? { ...one, ...running } : one,
    );
    const { days } = read(list);
    expect(days).toHaveLength(35);
    expect(days.at(-1)).toEqual({
      date: "2026-11-23",
      state: "completed",
      completed: 3,
      failed: 0,
      missing: 0,
      running: 1,
      unknown: 0,
    });
    expect(days.filter(({ state }) => state !== "completed")).toMatchObject([
      { date: "2026-11-04", state: "missing" },
    ]);
  });

  test("what Basic Backup no longer keeps is neither good nor missing", () => {
    const states = read([ago(2), ago(8)], { backup: BASIC }).days.map(({ state }) => state);
    expect(states).toEqual([...Array(34).fill("notKept"), "completed"]);
  });

  test("before the first snapshot there is nothing to say", () => {
    expect(
      read([ago(2)], { now: NOW + DAY_MS })
        .days.map(({ state }) => state)
        .slice(-3),
    ).toEqual(["none", "completed", "missing"]);
  });
});

test("an on-demand snapshot is good to restore, but fills no slot", () => {
  const extra = ago(1, { snapshotType: "onDemand", id: "extra" });
  const report = read([extra, ago(9, failed), ago(15)]);
  expect(report.lastGood?.id).toBe("extra");
  expect(report).toMatchObject({ failedSinceLastGood: 0, verdict: "late", slots: { failed: 1 } });
});

test.each([
  ["the creation", CREATED, null, CREATED],
  ["a change of the backup after it", CREATED, "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z"],
  ["the creation, after such a change", CREATED, "2025-05-01T00:00:00Z", CREATED],
  ["the change, where Atlas does not say more", null, "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z"],
  ["nobody knows when", null, null, null],
])("snapshots are expected since %s", (_, createDate, inForceSince, since) => {
  expect(read([ago(2)], { createDate, backup: { ...CONTINUOUS, inForceSince } }).since).toBe(since);
});

test("one that failed in the second of a good one has not failed since", () => {
  const twins = [ago(2, { ...failed, id: "failed" }), ago(2, { id: "good" })];
  expect(read(twins)).toMatchObject({ failedSinceLastGood: 0, lastGood: { id: "good" } });
  expect(read([ago(1.999, failed), ago(2)]).failedSinceLastGood).toBe(1);
});

test("the oldest good one is that, whatever is older", () => {
  const list = [ago(2), ago(8), ago(14, failed), ago(20, running)];
  expect(read(list).oldestGoodAt).toBe(ago(8).takenAt);
  expect(read([ago(14, failed)])).toMatchObject({ oldestGoodAt: null, lastGood: null });
});

test("a cadence of no length is none", () => {
  for (const snapshotEveryHours of [0, -6])
    expect(read([ago(2)], { backup: { ...CONTINUOUS, snapshotEveryHours } }).verdict).toBe("unknown");
});

test("a snapshot whose time cannot be read is left out", () => {
  expect(read([snapshotAt("yesterday"), ago(2)]).slots.due).toBe(1);
});

test("1,300 snapshots are read in less than a frame", () => {
  const many = Array.from({ length: 1300 }, (_, index) => ago(index * 0.6 + 1));
  read(many);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    read(many);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(16);
});
