import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import type { BackupOption, Snapshot } from "./model";
import { readRestoreWindow } from "./restore-window";
import { readSchedule } from "./schedule";
import { CONTINUOUS, snapshotAt } from "./schedule/test-schedule";

const NOW = Date.parse("2026-11-23T20:34:18Z");

const FLEX: BackupOption = {
  ...CONTINUOUS,
  option: "Flex backup",
  snapshotEveryHours: 24,
  restoreWindowHours: null,
  noWindowReason: "None.",
  retention: { keepAllHours: null, keepDailyDays: null, keepNewest: 8, keepLongestDays: null, isFixed: true },
};

const POLICY: BackupOption = {
  ...CONTINUOUS,
  option: "Continuous Cloud Backup",
  retention: { keepAllHours: 168, keepDailyDays: 7, keepNewest: null, keepLongestDays: 365, isFixed: false },
};

function read(
  backup: BackupOption | null,
  snapshots: readonly Snapshot[],
  over: Partial<Parameters<typeof readSchedule>[0]> = {},
) {
  return readSchedule({ backup, createDate: "2026-01-01T00:00:00Z", snapshots, now: NOW, ...over });
}

const ago = (hours: number, fields: Partial<Snapshot> = {}) =>
  snapshotAt(isoUtc(NOW - hours * HOUR_MS), fields);
const days = (count: number, start = 3) => Array.from({ length: count }, (_, n) => ago(start + n * 24));

describe("Flex: one a day, eight kept", () => {
  test("all eight are good, and nothing is missing before them", () => {
    const report = read(FLEX, days(8));
    expect(report).toMatchObject({ verdict: "good", missing: [], slots: { due: 8, completed: 8 } });
    expect(report.nextExpectedAt).toBe(isoUtc(NOW + 21 * HOUR_MS));
  });

  test("one in between is missing, a failed one is there", () => {
    const [first, second, , ...rest] = days(8);
    if (!first || !second) throw new Error("too few");
    const report = read(FLEX, [first, { ...second, status: "failed" }, ...rest]);
    expect(report.missing.map(({ expectedAt }) => expectedAt)).toEqual([isoUtc(NOW - 51 * HOUR_MS)]);
    expect(report).toMatchObject({ verdict: "missing", slots: { failed: 1, missing: 1 } });
  });

  test("a day and more than 30 minutes without a snapshot is late", () => {
    expect(read(FLEX, days(7, 24.4)).verdict).toBe("due");
    expect(read(FLEX, days(7, 24.6)).verdict).toBe("late");
  });

  test("of a former serverless instance none is expected from before it was moved", () => {
    const moved = { ...FLEX, inForceSince: isoUtc(NOW - 2 * HOUR_MS) };
    const old = { createDate: "2023-03-27T17:22:20Z" };
    expect(read(FLEX, [], old).verdict).toBe("late");
    const report = read(moved, [], old);
    expect(report).toMatchObject({ verdict: "waiting", missing: [] });
    expect(report.reason).toBe("No snapshot yet: the first is expected Nov 24, 18:34 UTC.");
  });
});

test("between two snapshots nothing is missing from before a backup was in force", () => {
  const moved = { ...FLEX, inForceSince: isoUtc(NOW - 4.5 * DAY_MS) };
  expect(read(moved, [ago(24), ago(10 * 24)]).missing.map(({ expectedAt }) => expectedAt)).toEqual(
    [2, 3, 4].map((count) => isoUtc(NOW - count * DAY_MS)),
  );
});

describe("a policy: people change it and pause clusters, and neither shows", () => {
  test("weekly and monthly ones from long ago have no missing neighbours", () => {
    const listed = [ago(1), ago(7), ago(5 * 24), ago(9 * 24), ago(16 * 24), ago(60 * 24), ago(300 * 24)];
    expect(read(POLICY, listed)).toMatchObject({ verdict: "good", missing: [] });
  });

  test("after the newest, the slot that is late is missing, and no other", () => {
    const report = read(POLICY, [ago(31), ago(37)]);
    const expectedAt = isoUtc(NOW - 25 * HOUR_MS);
    expect(report).toMatchObject({ verdict: "late", nextExpectedAt: expectedAt });
    expect(report.missing).toEqual([{ expectedAt, between: [ago(31).id, null] }]);
  });

  test("is expected from when its policy was written, not from a snapshot of the one before", () => {
    const changed = { ...POLICY, inForceSince: isoUtc(NOW - HOUR_MS) };
    const report = read(changed, [ago(20)]);
    expect(report).toMatchObject({ verdict: "good", nextExpectedAt: isoUtc(NOW + 5 * HOUR_MS), missing: [] });
  });

  test("an on-demand or fallback snapshot makes no slot of its own", () => {
    const listed = [ago(0.5, { snapshotType: "onDemand" }), ago(2, { snapshotType: "fallback" }), ago(8)];
    expect(read(POLICY, listed)).toMatchObject({
      verdict: "good",
      nextExpectedAt: isoUtc(NOW + 4 * HOUR_MS),
    });
  });
});

describe("when Atlas says when it takes the next one", () => {
  const said = (ms: number) => ({ ...POLICY, nextSnapshotAt: isoUtc(NOW + ms) });

  test("that is the next slot, a few minutes off the cadence or not", () => {
    const report = read(said(4 * HOUR_MS + 10 * MINUTE_MS), [ago(2)]);
    expect(report).toMatchObject({
      verdict: "good",
      nextExpectedAt: isoUtc(NOW + 4 * HOUR_MS + 10 * MINUTE_MS),
    });
  });

  test("a slot that was missed before it is late all the same", () => {
    expect(read(said(4 * HOUR_MS), [ago(8)]).verdict).toBe("late");
  });

  test("what it said in the past is no news", () => {
    expect(read(said(-HOUR_MS), [ago(2)]).nextExpectedAt).toBe(isoUtc(NOW + 4 * HOUR_MS));
  });

  test("without a cadence it is shown, but is no proof that all is well", () => {
    const monthly = { ...said(9 * DAY_MS), snapshotEveryHours: null };
    const report = read(monthly, [ago(20 * 24)]);
    expect(report).toMatchObject({
      verdict: "unknown",
      nextExpectedAt: isoUtc(NOW + 9 * DAY_MS),
      missing: [],
    });
    expect(read(monthly, []).verdict).toBe("unknown");
  });
});

describe("without backup", () => {
  test("that is the verdict, whatever is left in the list", () => {
    expect(read(null, [], { backupState: "off" })).toMatchObject({
      verdict: "noBackup",
      reason: "This instance has no backup: Atlas takes no snapshots of it.",
      missing: [],
    });
    expect(read(null, [ago(30), ago(36, { status: "failed" })], { backupState: "off" })).toMatchObject({
      verdict: "noBackup",
      reason: expect.stringContaining("The last good one is of Nov 22"),
    });
  });

  test.each(["unknown", "on"] as const)("what Atlas does not say is not known: %s", (backupState) => {
    expect(read(null, [ago(1)], { backupState }).verdict).toBe("unknown");
  });

  test.each([
    ["off", /has no backup.* Switch backup on/],
    ["unknown", /does not say which backup option/],
  ] as const)("there is no window, and the reason is the true one: %s", (backupState, reason) => {
    const window = readRestoreWindow({
      instanceRef: { projectId: "5f0000000000000000000001", name: "ledger" },
      backup: null,
      backupState,
      createDate: null,
      snapshots: [ago(1)],
      restoreJobs: [],
      now: NOW,
      clockOffsetMs: 0,
    });
    expect(window).toMatchObject({ supported: false, reason: expect.stringMatching(reason) });
  });
});
