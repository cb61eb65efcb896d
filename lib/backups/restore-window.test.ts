import { describe, expect, test } from "vitest";
import { HOUR_MS } from "@/lib/time/duration";
import { BASIC, CONTINUOUS, snapshotAt } from "./schedule/test-schedule";
import { restoreJob, windowOf } from "./testing/restore";

const NO_SNAPSHOT = "There is no completed snapshot yet that a restore could start from.";

test("72 hours up to now, to the whole second", () => {
  expect(windowOf()).toEqual({
    supported: true,
    reason: null,
    earliest: "2026-11-20T20:34:18Z",
    latest: "2026-11-23T20:34:18Z",
    gaps: [],
    gapsKnown: true,
    restoreWindowHours: 72,
    clockOffsetMs: 0,
  });
});

describe("the earliest second", () => {
  test.each([
    ["the instance's creation, inside the window", { createDate: "2026-11-23T17:00:00Z" }, "18:00:00"],
    ["its creation", { createDate: "2026-11-23T19:15:07Z" }, "19:15:07"],
    ["a creation to the millisecond", { createDate: "2026-11-23T19:15:07.001Z" }, "19:15:08"],
    ["the oldest snapshot", { createDate: null }, "18:00:00"],
    ["a creation that is no time", { createDate: "yesterday" }, "18:00:00"],
    [
      "a snapshot to the millisecond, which a restore to the second before it could not start from",
      { snapshots: [snapshotAt("2026-11-23T18:00:00.999Z")] },
      "18:00:01",
    ],
    [
      "the oldest of several, in any order",
      { snapshots: ["12", "06", "18"].map((hour) => snapshotAt(`2026-11-23T${hour}:00:00Z`)) },
      "06:00:00",
    ],
    ["a window of no length: one second", { snapshots: [snapshotAt("2026-11-23T20:34:18Z")] }, "20:34:18"],
  ])("is that of %s", (_, fields, time) => {
    const snapshots = [snapshotAt("2026-11-23T18:00:00Z")];
    const { earliest, supported } = windowOf({ snapshots, ...fields });
    expect({ earliest, supported }).toEqual({ earliest: `2026-11-23T${time}Z`, supported: true });
  });

  test("is not that of a snapshot that no restore could start from", () => {
    const old = "2026-11-22T00:00:00Z";
    const unusable = ["failed", "queued", "inProgress", "PAUSED", "Completed"].map((status) =>
      snapshotAt(old, { status }),
    );
    const expired = ["2026-11-23T20:34:18.400Z", "2026-11-23T00:00:00Z"].map((expiresAt) =>
      snapshotAt(old, { expiresAt }),
    );
    const good = snapshotAt("2026-11-23T18:00:00Z", { expiresAt: "2026-11-23T20:34:18.401Z" });
    const nonsense = snapshotAt("no time at all");
    expect(windowOf({ snapshots: [...unusable, ...expired, nonsense, good] }).earliest).toBe(
      "2026-11-23T18:00:00Z",
    );
  });
});

test("a snapshot of this very second opens the window, one of the next millisecond does not", () => {
  const now = Date.parse("2026-11-23T20:34:18Z");
  const windowFrom = (takenAt: string) => windowOf({ now, snapshots: [snapshotAt(takenAt)] });
  expect(windowFrom("2026-11-23T20:34:18Z")).toMatchObject({ earliest: "2026-11-23T20:34:18Z" });
  expect(windowFrom("2026-11-23T20:34:18.001Z").supported).toBe(false);
});

test("a failed or missing snapshot is no gap", () => {
  const failed = snapshotAt("2026-11-23T12:00:00Z", { status: "failed" });
  const { earliest, gaps } = windowOf({ snapshots: [failed, snapshotAt("2026-11-10T00:00:00Z")] });
  expect([earliest, gaps]).toEqual(["2026-11-20T20:34:18Z", []]);
});

describe("no window", () => {
  const none = {
    supported: false,
    earliest: null,
    latest: null,
    gaps: [],
    gapsKnown: false,
    restoreWindowHours: null,
    clockOffsetMs: 0,
  };
  const expired = snapshotAt("2026-11-22T00:00:00Z", { expiresAt: "2026-11-23T00:00:00Z" });

  test.each([
    ["with Basic Backup", { backup: BASIC }, "Basic Backup keeps the two newest snapshots."],
    [
      "with an option that says no more",
      { backup: { ...BASIC, noWindowReason: null } },
      "Basic Backup restores whole snapshots only.",
    ],
    ["where backup is off", { backup: null, backupState: "off" as const }, "This instance has no backup"],
    ["where Atlas does not name the option", { backup: null }, "Atlas does not say which backup option"],
    ["without any snapshot", { snapshots: [] }, NO_SNAPSHOT],
    ["where the only completed one has expired", { snapshots: [expired] }, NO_SNAPSHOT],
    [
      "while the first snapshot is taken",
      { snapshots: [snapshotAt("2026-11-23T20:00:00Z", { status: "inProgress" })] },
      NO_SNAPSHOT,
    ],
    [
      "where the only snapshot lies ahead, as with a clock that is behind",
      { snapshots: [snapshotAt("2026-11-23T20:34:19Z")] },
      NO_SNAPSHOT,
    ],
    ["where the instance is yet to be created", { createDate: "2026-11-23T20:34:19Z" }, NO_SNAPSHOT],
  ])("%s", (_, fields, reason) => {
    expect(windowOf(fields)).toEqual({ ...none, reason: expect.stringContaining(reason) });
  });

  test("but Basic Backup says what it does even without a snapshot", () => {
    expect(windowOf({ backup: BASIC, snapshots: [] }).reason).toContain("two newest");
  });
});

describe("a clock that is not Atlas's", () => {
  test.each([
    [5 * HOUR_MS, "2026-11-21T01:34:18Z", "2026-11-24T01:34:18Z"],
    [-5 * HOUR_MS, "2026-11-20T15:34:18Z", "2026-11-23T15:34:18Z"],
    [600, "2026-11-20T20:34:19Z", "2026-11-23T20:34:19Z"],
  ])("is corrected by %i ms", (clockOffsetMs, earliest, latest) => {
    const snapshots = [snapshotAt("2026-11-10T00:00:00Z")];
    expect(windowOf({ clockOffsetMs, snapshots })).toMatchObject({ earliest, latest, clockOffsetMs });
  });

  test("decides by Atlas's time whether a snapshot has expired", () => {
    const snapshots = [snapshotAt("2026-11-10T00:00:00Z", { expiresAt: "2026-11-23T22:00:00Z" })];
    expect(windowOf({ snapshots, clockOffsetMs: 2 * HOUR_MS }).supported).toBe(false);
    expect(windowOf({ snapshots, clockOffsetMs: HOUR_MS }).supported).toBe(true);
    const past = [snapshotAt("2026-11-10T00:00:00Z", { expiresAt: "2026-11-23T20:00:00Z" })];
    expect(windowOf({ snapshots: past }).supported).toBe(false);
    expect(windowOf({ snapshots: past, clockOffsetMs: -HOUR_MS }).supported).toBe(true);
  });

  test("is said where there is no window either", () => {
    expect(windowOf({ backup: BASIC, clockOffsetMs: -7_000 }).clockOffsetMs).toBe(-7_000);
  });
});

test("another option's window has its own length", () => {
  const backup = { ...CONTINUOUS, restoreWindowHours: 24 };
  expect(windowOf({ backup })).toMatchObject({ earliest: "2026-11-22T20:34:18Z", restoreWindowHours: 24 });
});

test("restores that could not be read are no gaps, and that is said", () => {
  expect(windowOf({ restoreJobs: null })).toMatchObject({ supported: true, gaps: [], gapsKnown: false });
  expect(windowOf({ restoreJobs: [] })).toMatchObject({ gapsKnown: true });
});

test("a restore into the instance is a gap, cut to the window", () => {
  const job = restoreJob("2026-11-20T19:00:00Z", "2026-11-20T21:00:00Z");
  const { gaps } = windowOf({ restoreJobs: [job] });
  expect(gaps).toMatchObject([{ from: "2026-11-20T20:34:18Z", to: "2026-11-23T18:00:00Z" }]);
});
