import { expect, test } from "vitest";
import { isoUtc } from "@/lib/time/parse-instant";
import { checkOf, daysOf, fleetRow, lookAgainMs, tellsSchedule } from "./fleet";
import type { Instance } from "./model";
import { CONTINUOUS, perfectList, snapshotAt } from "./schedule/test-schedule";
import type { Verdict } from "./schedule/verdict";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const NOW = Date.parse("2026-11-24T12:00:00Z");
const facts = { backup: CONTINUOUS, backupState: "on", createDate: "2026-01-01T00:00:00Z" } as const;
const perfect = perfectList({
  backup: CONTINUOUS,
  now: NOW,
  createdAt: Date.parse(facts.createDate),
  phaseMs: 2 * HOUR,
  driftMinutes: () => 0,
  deletionMinutes: 0,
  takesMs: 0,
});
const check = (snapshots = perfect, now = NOW) => checkOf(facts, snapshots, isoUtc(NOW), now);

test("a check tells what the schedule tells, in a few bytes", () => {
  const [newest, second] = perfect;
  const failed = perfect.map((item) => (item === second ? { ...item, status: "failed" } : item));
  expect(check(failed)).toMatchObject({
    verdict: "good",
    checkedAt: "2026-11-24T12:00:00Z",
    lastGoodAt: newest?.takenAt,
    lastGoodBytes: 1,
    failedSinceLastGood: 0,
    counts: { missing: 0, failed: 1, completed: perfect.length - 1 },
  });
  expect(check([])).toMatchObject({ lastGoodAt: null, lastGoodBytes: null, counts: { missing: 0 } });
});

test("of an instance whose backup is off nothing is said of since when it was on", () => {
  const off = { ...facts, backup: null, backupState: "off" } as const;
  expect(checkOf(off, [], "2026-11-24T12:34:56Z", NOW)).toMatchObject({
    verdict: "noBackup",
    backedUpSince: null,
  });
});

test("a check is complete: since when, until when, why, and what is missing", () => {
  const [newest, second, ...rest] = perfect;
  expect(checkOf(facts, [...(newest ? [newest] : []), ...rest], "2026-11-24T12:34:56Z", NOW)).toEqual({
    checkedAt: "2026-11-24T12:34:56Z",
    watchedSince: "2026-11-24T12:34:56Z",
    backedUpSince: "2026-01-01T00:00:00Z",
    verdict: "missing",
    reason: "Atlas lists no snapshot for the slot of about Nov 24, 02:00 UTC.",
    lastGoodAt: "2026-11-24T08:00:00Z",
    lastGoodBytes: 1,
    nextExpectedAt: "2026-11-24T14:00:00Z",
    failedSinceLastGood: 0,
    days: `${"c".repeat(34)}g`,
    counts: { missing: 1, completed: perfect.length - 1 },
  });
  expect(second?.takenAt).toBe("2026-11-24T02:00:00Z");
  const failed = perfect.map((item) => (item === newest ? { ...item, status: "failed" } : item));
  expect(check(failed)).toMatchObject({
    verdict: "failed",
    failedSinceLastGood: 1,
    lastGoodAt: second?.takenAt,
  });
});

test("each of the 35 days has a letter, and comes back from it", () => {
  const days = daysOf(check());
  expect(days).toHaveLength(35);
  expect(new Set(days)).toEqual(new Set(["completed"]));
  const states = "completed blemished gapped running failed missing unknown notKept none".split(" ");
  expect(daysOf({ days: "cbgrfmu-." })).toEqual(states);
  expect(daysOf({ days: "x" })).toEqual(["none"]);
  const failedDays = ["2026-11-20T08:00:00Z", "2026-11-22T08:00:00Z"];
  const bad = failedDays.map((takenAt) => snapshotAt(takenAt, { status: "failed" }));
  expect(daysOf(check(bad)).slice(-5)).toEqual(["failed", "missing", "failed", "missing", "missing"]);
  expect(daysOf(check([snapshotAt(NOW, { status: "inProgress" })])).at(-1)).toBe("running");
});

test("the last day is that of the list, although it is judged after midnight", () => {
  const before = Date.parse("2026-11-24T23:59:30Z");
  const listed = perfect.filter(({ takenAt }) => takenAt > "2026-11-01");
  const daysAt = (now: number) => checkOf(facts, listed, isoUtc(before), now).days;
  expect(daysAt(before + 29_999)).toBe(daysAt(before));
  expect(daysAt(before + 30_000)).toBe(daysAt(before));
  expect(daysAt(before + 5 * HOUR)).toBe(daysAt(before));
  expect(daysAt(before).slice(-24)).toBe(`${"c".repeat(23)}g`);
  const verdicts = [0, 5 * HOUR].map((passed) => checkOf(facts, listed, isoUtc(before), before + passed));
  expect(verdicts.map(({ verdict, counts }) => [verdict, counts.missing])).toEqual([
    ["late", 2],
    ["late", 3],
  ]);
});

test("a day that is covered shows still that something of it failed or is missing", () => {
  const [newest, second] = perfect;
  const failed = perfect.map((item) => (item === newest ? { ...item, status: "failed" } : item));
  expect(daysOf(check(failed)).slice(-2)).toEqual(["completed", "blemished"]);
  const missing = perfect.filter((item) => item !== second);
  expect(daysOf(check(missing)).slice(-2)).toEqual(["completed", "gapped"]);
});

test.each([
  ["between slots", 0, 600_000],
  ["shortly before one", 2 * HOUR - 3 * MINUTE, 3 * MINUTE],
  ["just before one", 2 * HOUR - 1_000, 30_000],
  ["once it is due", 2 * HOUR, 30_000],
  ["while it is late", 3 * HOUR, 30_000],
])("%s it is looked at again in time", (_, passed, ms) => {
  const now = NOW + passed;
  expect(lookAgainMs(check(perfect, now), now)).toBe(ms);
});

const look = (verdict: Verdict, slotIn: number | null, counts = {}) =>
  lookAgainMs({ verdict, counts, nextExpectedAt: slotIn === null ? null : isoUtc(NOW + slotIn) }, NOW);

test.each<[string, number, number]>([
  ["more than ten minutes before a slot", look("good", 11 * MINUTE), 600_000],
  ["ten minutes before it", look("good", 10 * MINUTE), 600_000],
  ["less than that", look("good", 9 * MINUTE), 540_000],
  ["half a minute before it", look("good", 30_000), 30_000],
  ["when the slot has passed", look("failed", -MINUTE), 30_000],
  ["when no slot is known", look("unknown", null), 600_000],
  ["when backup is off", look("noBackup", null), 600_000],
  [
    "while the next one is taken after one that failed",
    look("failed", HOUR, { failed: 1, inProgress: 1 }),
    30_000,
  ],
  ["or is queued", look("failed", HOUR, { failed: 1, queued: 1 }), 30_000],
  ["after one that failed, as long as none is", look("failed", HOUR, { failed: 1, completed: 9 }), 600_000],
  ["while one runs", look("running", HOUR), 30_000],
  ["while one is due", look("due", HOUR), 30_000],
  ["while one is late", look("late", HOUR), 30_000],
])("%s it is looked at again in time", (_, ms, expected) => expect(ms).toBe(expected));

const INSTANCE: Instance = {
  kind: "clusters",
  projectId: "5f0000000000000000000001",
  projectName: "Storefront",
  id: "5f0000000000000000000002",
  name: "orders",
  stateName: "IDLE",
  mongoDBVersion: "8.0.17",
  clusterType: "REPLICASET",
  providerName: "AWS",
  regionName: "EU_WEST_1",
  createDate: facts.createDate,
  tags: [{ key: "env", value: "prod" }],
  backupState: "on",
  backup: CONTINUOUS,
  notices: [],
};

test("a row has the facts of its instance, and what is known of its backups so far", () => {
  const row = fleetRow(INSTANCE, { check: check(), problem: null });
  expect(row).toEqual({
    kind: "clusters",
    projectId: "5f0000000000000000000001",
    projectName: "Storefront",
    id: "5f0000000000000000000002",
    name: "orders",
    stateName: "IDLE",
    providerName: "AWS",
    regionName: "EU_WEST_1",
    tags: [{ key: "env", value: "prod" }],
    backupState: "on",
    option: "Serverless Continuous Backup",
    restoreWindowHours: 72,
    check: check(),
    problem: null,
  });
  const off = fleetRow({ ...INSTANCE, backup: null, backupState: "off" }, { check: null, problem: null });
  expect(off).toMatchObject({ backupState: "off", option: null, restoreWindowHours: null, check: null });
});

test("a list tells the schedule, or that there is none, or the instance has to be asked", () => {
  expect(tellsSchedule(facts)).toBe(true);
  expect(tellsSchedule({ backup: null, backupState: "off" })).toBe(true);
  expect(tellsSchedule({ backup: { ...CONTINUOUS, snapshotEveryHours: null }, backupState: "on" })).toBe(
    false,
  );
  expect(tellsSchedule({ backup: null, backupState: "on" })).toBe(false);
  expect(tellsSchedule({ backup: null, backupState: "unknown" })).toBe(true);
});
