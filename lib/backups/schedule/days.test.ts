import { expect, test } from "vitest";
import { DAY_MS } from "@/lib/time/duration";
import type { Retention } from "../model";
import type { Attempt } from "./attempts";
import { type Day, readDays } from "./days";
import { snapshotAt } from "./test-schedule";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const NEWEST_ONLY: Retention = {
  keepAllHours: null,
  keepDailyDays: null,
  keepNewest: 2,
  keepLongestDays: null,
  isFixed: true,
};

const attempt = (takenAt: string, status = "completed"): Attempt => ({
  at: Date.parse(takenAt),
  snapshot: snapshotAt(takenAt, { status }),
});
const slot = (expectedAt: string) => ({ expectedAt, between: ["older", null] }) as const;

function day(days: readonly Day[], date: string): Day | undefined {
  return days.find((one) => one.date === date);
}

test("the days are 35 of UTC, today the last, each once", () => {
  const dates = readDays([], [], null, NOW).map(({ date }) => date);
  expect([dates.length, dates[0], dates[1], dates.at(-1)]).toEqual([
    35,
    "2026-10-20",
    "2026-10-21",
    "2026-11-23",
  ]);
  expect(new Set(dates).size).toBe(35);
});

test("a day goes from midnight to midnight", () => {
  const times = ["2026-11-21T23:59:59.999Z", "2026-11-22T00:00:00Z", "2026-11-22T23:59:59Z"];
  const days = readDays(
    times.map((time) => attempt(time)),
    [],
    null,
    NOW,
  );
  expect(["2026-11-21", "2026-11-22", "2026-11-23"].map((date) => day(days, date)?.completed)).toEqual([
    1, 2, 0,
  ]);
});

test("what is older than the 35 days, or ahead, belongs to none of them", () => {
  const days = readDays(
    [attempt("2026-10-19T23:59:59Z"), attempt("2026-10-20T00:00:00Z"), attempt("2026-11-24T00:00:00Z")],
    [slot("2026-10-19T12:00:00Z")],
    null,
    NOW,
  );
  expect(days.reduce((sum, { completed, missing }) => sum + completed + missing, 0)).toBe(1);
  expect(days[0]).toMatchObject({ date: "2026-10-20", completed: 1 });
});

test.each([
  [["completed", "inProgress", "PAUSED", "failed"], "completed"],
  [["inProgress", "PAUSED", "failed"], "running"],
  [["queued", "failed"], "running"],
  [["PAUSED", "failed"], "unknown"],
  [["failed"], "failed"],
  [[], "missing"],
])("of a missing slot and %j a day shows the best: %s", (statuses, state) => {
  const attempts = statuses.map((status) => attempt("2026-11-22T12:00:00Z", status));
  const days = readDays(attempts, [slot("2026-11-22T06:00:00Z")], null, NOW);
  expect(day(days, "2026-11-22")).toMatchObject({ state, missing: 1 });
});

test("each status is counted as what it is", () => {
  const statuses = ["completed", "completed", "failed", "queued", "inProgress", "PAUSED", "unknown"];
  const attempts = statuses.map((status) => attempt("2026-11-22T12:00:00Z", status));
  expect(day(readDays(attempts, [], null, NOW), "2026-11-22")).toEqual({
    date: "2026-11-22",
    state: "completed",
    completed: 2,
    failed: 1,
    missing: 0,
    running: 2,
    unknown: 2,
  });
});

test("where a count decides what is kept, nothing is kept of the days before the oldest", () => {
  const attempts = [attempt("2026-11-23T12:00:00Z"), attempt("2026-11-21T00:00:00Z")];
  const states = (retention: Retention | null, list = attempts) =>
    readDays(list, [], retention, NOW)
      .slice(-4)
      .map(({ state }) => state);
  expect(states(NEWEST_ONLY)).toEqual(["notKept", "completed", "none", "completed"]);
  expect(states(null)).toEqual(["none", "completed", "none", "completed"]);
  expect(states({ ...NEWEST_ONLY, keepNewest: null, keepDailyDays: 7 })[0]).toBe("none");
  const three = ["23", "22", "20"].map((date) => attempt(`2026-11-${date}T12:00:00Z`));
  expect(states(NEWEST_ONLY, three)).toEqual(["completed", "none", "completed", "completed"]);
  expect(states(NEWEST_ONLY, [])).toEqual(["notKept", "notKept", "notKept", "none"]);
});

test("the days follow the time at which they are read", () => {
  const days = readDays([attempt("2026-11-23T20:34:18Z")], [], null, NOW + DAY_MS);
  expect(days.slice(-2).map(({ date, state }) => [date, state])).toEqual([
    ["2026-11-23", "completed"],
    ["2026-11-24", "none"],
  ]);
});
