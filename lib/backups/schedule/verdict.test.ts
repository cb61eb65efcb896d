import { describe, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import { CONTINUOUS, snapshotAt } from "./test-schedule";
import { type Facts, judge, VERDICTS } from "./verdict";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const ago = (hours: number, status = "completed") => snapshotAt(NOW - hours * HOUR_MS, { status });
const slot = (hoursAgo: number, ms = 0) =>
  ({ expectedAt: isoUtc(NOW - hoursAgo * HOUR_MS + ms), between: ["older", null] }) as const;

/** All is well: completed two hours ago, the next in four. */
const WELL: Facts = {
  backup: CONTINUOUS,
  backupState: "on",
  lastGood: ago(2),
  running: null,
  newest: ago(2),
  newestFailed: null,
  failedSinceLastGood: 0,
  missing: [],
  next: { at: NOW + 4 * HOUR_MS, due: false, lateByMs: null },
  everyHours: 6,
  now: NOW,
  zone: "UTC",
};

/** What each verdict needs, all at once, beside what those after it need. */
const CAUSES: Readonly<Record<string, Partial<Facts>>> = {
  noBackup: { backupState: "off" },
  failed: { newestFailed: ago(1, "failed"), failedSinceLastGood: 1 },
  late: { next: { at: NOW - HOUR_MS, due: false, lateByMs: HOUR_MS } },
  unknown: { newest: ago(1, "PAUSED") },
  running: { running: ago(1, "inProgress") },
  due: { next: { at: NOW - MINUTE_MS, due: true, lateByMs: null } },
  missing: { missing: [slot(8)] },
  good: {},
};

test("the worse verdict comes first, whatever else is so", () => {
  const order = Object.keys(CAUSES);
  for (const [index, verdict] of order.entries()) {
    // The causes of this one last, so that it is they that hold where two are about the same fact.
    let facts = WELL;
    for (const name of order.slice(index).toReversed()) facts = { ...facts, ...CAUSES[name] };
    expect(judge(facts).verdict).toBe(verdict);
  }
  expect(VERDICTS).toEqual([...order.filter((name) => name !== "unknown"), "waiting", "unknown"]);
});

describe("a missing slot is news for 72 hours", () => {
  test.each([
    ["72 hours ago", [slot(72)], "missing"],
    ["a second longer ago", [slot(72, -1_000)], "good"],
    ["one of each", [slot(72), slot(72, -1_000)], "missing"],
  ])("%s", (_, missing, verdict) => expect(judge({ ...WELL, missing }).verdict).toBe(verdict));

  test("and only what is news is counted", () => {
    expect(judge({ ...WELL, missing: [slot(8), slot(73)] }).reason).toBe(
      "Atlas lists no snapshot for the slot of about Nov 23, 12:34 UTC.",
    );
    expect(judge({ ...WELL, missing: [slot(8), slot(14), slot(73)] }).reason).toContain("for 2 slots");
  });
});

describe("good needs a completed newest snapshot, a cadence and a next slot", () => {
  test.each<[string, Partial<Facts>]>([
    ["the newest failed, before a good one on demand", { newest: ago(2, "failed") }],
    ["there is none", { newest: null, everyHours: null }],
    ["nobody knows the next slot", { next: { at: null, due: false, lateByMs: null } }],
    ["nobody knows how often", { everyHours: null }],
  ])("not where %s", (_, facts) => {
    expect(judge({ ...WELL, ...facts }).verdict).toBe("unknown");
  });

  test("and says why it is not known", () => {
    expect(judge({ ...WELL, newest: ago(2, "failed") }).reason).toBe(
      "The snapshots listed do not tell whether the schedule is kept.",
    );
  });
});

describe("waiting for the first snapshot", () => {
  const first = { ...WELL, newest: null, lastGood: null };

  test("is said with how long after the creation it comes, unless something else began the schedule", () => {
    expect(judge(first)).toEqual({
      verdict: "waiting",
      reason: "No snapshot yet: the first is expected Nov 24, 00:34 UTC, 6 h after the instance was created.",
    });
    const changed = { ...CONTINUOUS, inForceSince: "2026-11-23T18:34:18Z" };
    expect(judge({ ...first, backup: changed }).reason).toBe(
      "No snapshot yet: the first is expected Nov 24, 00:34 UTC.",
    );
  });

  test.each<[string, Partial<Facts>]>([
    ["nobody knows how often", { everyHours: null }],
    ["nobody knows when", { next: { at: null, due: false, lateByMs: null } }],
  ])("is not known where %s", (_, facts) => {
    expect(judge({ ...first, ...facts }).verdict).toBe("unknown");
  });
});

test.each<[string, Partial<Facts>, string]>([
  [
    "no backup, and what is left of it",
    { backupState: "off" },
    "This instance has no backup: Atlas takes no snapshots of it. The last good one is of Nov 23, 18:34 UTC.",
  ],
  [
    "one that failed is one, not one in a row",
    { newestFailed: ago(1, "failed"), failedSinceLastGood: 1, lastGood: null },
    "The snapshot of Nov 23, 19:34 UTC failed, and Atlas lists no good one.",
  ],
  [
    "two in a row",
    { newestFailed: ago(1, "failed"), failedSinceLastGood: 2, lastGood: null },
    "2 snapshots in a row failed, the last of Nov 23, 19:34 UTC, and Atlas lists no good one.",
  ],
  [
    "a slot that has just come",
    { next: { at: NOW - MINUTE_MS, due: true, lateByMs: null } },
    "The slot of Nov 23, 20:33 UTC passed 1 min ago; its snapshot is late after 30 min.",
  ],
  [
    "in the zone asked for, with the offset of each time",
    { zone: "America/New_York" },
    "The snapshot of Nov 23, 13:34 GMT-5 is completed; the next is expected Nov 23, 19:34 GMT-5.",
  ],
])("%s", (_, facts, reason) => expect(judge({ ...WELL, ...facts }).reason).toBe(reason));
