import { describe, expect, test } from "vitest";
import { baseSnapshot, isRestorable, restorableSnapshots } from "./restore-snapshot";
import { snapshotAt } from "./schedule/test-schedule";

const NOW = Date.parse("2026-11-23T20:00:00Z");
const day = (text: string) => `2026-11-${text}T12:00:00Z`;

describe("a restore can start from", () => {
  test.each([
    ["completed", null, true],
    ["completed", "2026-11-23T20:00:01Z", true],
    ["completed", "2026-11-23T20:00:00Z", false],
    ["completed", "2026-11-01T00:00:00Z", false],
    ["failed", null, false],
    ["inProgress", null, false],
    ["queued", null, false],
    ["COMPLETED", null, false],
    ["unknown", null, false],
  ])("%s, deleted %s: %s", (status, expiresAt, expected) => {
    expect(isRestorable(snapshotAt(day("22"), { status, expiresAt }), NOW)).toBe(expected);
  });
});

describe("baseSnapshot", () => {
  const snapshots = [
    snapshotAt(day("22")),
    snapshotAt(day("20")),
    snapshotAt(day("21")),
    snapshotAt(day("23"), { status: "failed" }),
    snapshotAt("2026-11-22T18:00:00Z", { expiresAt: "2026-11-23T00:00:00Z" }),
    snapshotAt("no time"),
  ];
  const baseAt = (time: string) => baseSnapshot(Date.parse(time), snapshots, NOW)?.takenAt ?? null;

  test.each([
    ["2026-11-21T12:00:00Z", day("21")],
    ["2026-11-21T11:59:59Z", day("20")],
    ["2026-11-22T11:59:59Z", day("21")],
    ["2026-11-23T19:00:00Z", day("22")],
    ["2026-11-20T11:59:59Z", null],
  ])("of %s is the newest at or before it that is usable", (time, base) => {
    expect(baseAt(time)).toBe(base);
  });

  test("is none without any", () => expect(baseSnapshot(NOW, [], NOW)).toBeNull());
});

test("those that can be restored as a whole, newest first, and the list stays as it was", () => {
  const list = [snapshotAt(day("20")), snapshotAt(day("22")), snapshotAt(day("23"), { status: "failed" })];
  expect(restorableSnapshots(list, NOW).map(({ takenAt }) => takenAt)).toEqual([day("22"), day("20")]);
  expect(list[0]?.takenAt).toBe(day("20"));
  const shuffled = ["21", "23", "20", "22"].map((date) => snapshotAt(day(date)));
  expect(restorableSnapshots(shuffled, NOW).map(({ takenAt }) => takenAt)).toEqual(
    ["23", "22", "21", "20"].map(day),
  );
});
