import { expect, test } from "vitest";
import { isOnDemand, readAttempts } from "./attempts";
import { snapshotAt } from "./test-schedule";

test("attempts are by when they were taken, the newest first, whatever became of them", () => {
  const times = ["2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z", "no time", "2026-11-22T12:00:00.5Z"];
  const attempts = readAttempts(times.map((time) => snapshotAt(time, { status: "failed" })));
  expect(attempts.map(({ at, snapshot }) => [at, snapshot.takenAt])).toEqual([
    [Date.parse("2026-11-23T12:00:00Z"), "2026-11-23T12:00:00Z"],
    [Date.parse("2026-11-22T12:00:00Z") + 500, "2026-11-22T12:00:00.5Z"],
    [Date.parse("2026-11-22T12:00:00Z"), "2026-11-22T12:00:00Z"],
  ]);
});

test.each([
  ["scheduled", "hourly", false],
  ["onDemand", "hourly", true],
  ["ONDEMAND", null, true],
  ["scheduled", "ondemand", true],
  [null, "onDemand", true],
  ["fallback", "daily", false],
  [null, null, false],
])("of type %s and frequency %s, somebody asked for it: %s", (snapshotType, frequencyType, expected) => {
  const snapshot = snapshotAt("2026-11-22T12:00:00Z", { snapshotType, frequencyType });
  expect(isOnDemand(snapshot)).toBe(expected);
});
