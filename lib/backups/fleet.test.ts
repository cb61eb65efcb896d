import { expect, test } from "vitest";
import { isoUtc } from "@/lib/time/parse-instant";
import { checkOf, daysOf, lookAgainMs, tellsSchedule } from "./fleet";
import { CONTINUOUS, perfectList, snapshotAt } from "./schedule/test-schedule";

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

test("each of the 35 days has a letter, and comes back from it", () => {
  const days = daysOf(check());
  expect(days).toHaveLength(35);
  expect(new Set(days)).toEqual(new Set(["completed"]));
  const states = ["completed", "blemished", "running", "failed", "missing", "unknown", "notKept", "none"];
  expect(daysOf({ days: "cbrfmu-." })).toEqual(states);
  expect(daysOf(check([snapshotAt(NOW, { status: "inProgress" })])).at(-1)).toBe("running");
});

test("the last day is that of the list, although it is judged after midnight", () => {
  const before = Date.parse("2026-11-24T23:59:30Z");
  const listed = perfect.filter(({ takenAt }) => takenAt > "2026-11-01");
  const daysAt = (now: number) => checkOf(facts, listed, isoUtc(before), now).days;
  expect(daysAt(before + 29_999)).toBe(daysAt(before));
  expect(daysAt(before + 30_000)).toBe(daysAt(before));
  expect(daysAt(before + 5 * HOUR)).toBe(daysAt(before));
  expect(daysAt(before).slice(-24)).toBe(`${"c".repeat(23)}b`);
  const verdicts = [0, 5 * HOUR].map((passed) => checkOf(facts, listed, isoUtc(before), before + passed));
  expect(verdicts.map(({ verdict, counts }) => [verdict, counts.missing])).toEqual([
    ["late", 2],
    ["late", 3],
  ]);
});

test("a day that is covered shows still that something of it failed", () => {
  const [newest] = perfect;
  const failed = perfect.map((item) => (item === newest ? { ...item, status: "failed" } : item));
  expect(daysOf(check(failed)).slice(-2)).toEqual(["completed", "blemished"]);
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

test("a list tells the schedule, or that there is none, or the instance has to be asked", () => {
  expect(tellsSchedule(facts)).toBe(true);
  expect(tellsSchedule({ backup: null, backupState: "off" })).toBe(true);
  expect(tellsSchedule({ backup: { ...CONTINUOUS, snapshotEveryHours: null }, backupState: "on" })).toBe(
    false,
  );
});
