import { describe, expect, test } from "vitest";
import type { RestoreJob, Snapshot } from "./model";
import { readGaps } from "./restore-gaps";
import { snapshotAt } from "./schedule/test-schedule";
import { REF, restoreJob } from "./testing/restore";

const EARLIEST = "2026-11-20T20:00:00Z";
const LATEST = "2026-11-23T20:00:00Z";

/** "22 09:00" in this November. */
const at = (text: string) => `2026-11-${text.replace(" ", "T")}:00Z`;
const snapshots = ["20 12:00", "21 12:00", "22 12:00", "23 12:00"].map((time) => snapshotAt(at(time)));

function gaps(restoreJobs: readonly RestoreJob[], list: readonly Snapshot[] = snapshots) {
  return readGaps({ instanceRef: REF, restoreJobs, snapshots: list, earliest: EARLIEST, latest: LATEST });
}

const spans = (...input: Parameters<typeof gaps>) => gaps(...input).map(({ from, to }) => [from, to]);

const job = (requested: string, finished: string | null, fields: Partial<RestoreJob> = {}) =>
  restoreJob(at(requested), finished === null ? null : at(finished), fields);

describe("a gap goes from when a restore was asked for to the next completed snapshot", () => {
  test.each([
    ["an ordinary one", job("21 08:00", "21 09:00"), [at("21 08:00"), at("21 12:00")]],
    ["after the last snapshot", job("23 13:00", "23 14:00"), [at("23 13:00"), LATEST]],
    ["running", job("23 19:00", null), [at("23 19:00"), LATEST]],
    ["running since before a snapshot", job("23 11:00", null), [at("23 11:00"), LATEST]],
    ["asked for in this very second", job("23 20:00", null), [LATEST, LATEST]],
    [
      "the snapshot of the second in which it finished does not count",
      job("21 08:00", "21 12:00"),
      [at("21 08:00"), at("22 12:00")],
    ],
    ["cut to the beginning of the window", job("20 10:00", "20 13:00"), [EARLIEST, at("21 12:00")]],
    [
      "a whole snapshot restored",
      job("21 08:00", "21 09:00", { deliveryType: "automated" }),
      [at("21 08:00"), at("21 12:00")],
    ],
    [
      "a way of delivery that is not known",
      job("21 08:00", "21 09:00", { deliveryType: null }),
      [at("21 08:00"), at("21 12:00")],
    ],
  ])("%s", (_, restore, span) => {
    expect(spans([restore])).toEqual([span]);
  });

  test.each([
    ["before the window", job("20 10:00", "20 11:00")],
    ["into another instance", job("21 08:00", "21 09:00", { targetClusterName: "orders" })],
    ["into one of that name elsewhere", job("21 08:00", "21 09:00", { targetGroupId: "5".repeat(24) })],
    ["into nobody knows what", job("21 08:00", "21 09:00", { targetClusterName: null, targetGroupId: null })],
    ["a download", job("21 08:00", "21 09:00", { deliveryType: "download" })],
    ["cancelled", job("21 08:00", null, { status: "cancelled" })],
    ["expired before it began", job("21 08:00", null, { status: "expired" })],
  ])("none: %s", (_, restore) => {
    expect(gaps([restore])).toEqual([]);
  });

  test("one that ends where the window begins is outside of it", () => {
    const list = [snapshotAt(EARLIEST)];
    expect(gaps([job("20 10:00", "20 11:00")], list)).toEqual([]);
  });

  test("only a completed snapshot ends it", () => {
    const list = ["failed", "queued", "inProgress", "PAUSED"].map((status) =>
      snapshotAt(at("21 12:00"), { status }),
    );
    expect(spans([job("21 08:00", "21 09:00")], list)).toEqual([[at("21 08:00"), LATEST]]);
  });

  test("a snapshot to the millisecond ends it with the first whole second that has it", () => {
    const list = [snapshotAt("2026-11-21T12:00:00.250Z")];
    expect(spans([job("21 08:00", "21 09:00")], list)).toEqual([[at("21 08:00"), "2026-11-21T12:00:01Z"]]);
  });
});

test("what lies ahead, as with a clock that is behind, is cut off too", () => {
  const ahead = [snapshotAt("2026-11-23T20:00:30Z")];
  expect(spans([job("23 19:00", "23 19:30")], ahead)).toEqual([[at("23 19:00"), LATEST]]);
  expect(spans([job("23 19:00", "23 21:00")])).toEqual([[at("23 19:00"), LATEST]]);
  expect(gaps([restoreJob("1970-01-01T00:00:00Z", at("23 21:00"))])).toEqual([]);
});

describe("a gap is open as long as no snapshot has ended it", () => {
  const over = job("23 13:00", "23 14:00");

  test.each([
    ["without any snapshot after it", [], LATEST, true],
    ["with one in the middle", [snapshotAt(at("23 19:00"))], at("23 19:00"), false],
    ["with one of this very second", [snapshotAt(LATEST)], LATEST, false],
    ["with one of a part of the next second", [snapshotAt("2026-11-23T20:00:00.001Z")], LATEST, true],
    ["with one that lies ahead", [snapshotAt("2026-11-23T20:00:01Z")], LATEST, true],
  ])("%s", (_, list, to, isOpen) => {
    expect(gaps([over], list)).toMatchObject([{ to, isOpen }]);
  });

  test("also in a window of one second", () => {
    const window = { earliest: LATEST, latest: LATEST };
    const found = readGaps({ instanceRef: REF, restoreJobs: [job("23 19:00", null)], snapshots, ...window });
    expect(found).toMatchObject([{ from: LATEST, to: LATEST, isOpen: true }]);
  });
});

describe("a restore that failed has removed the data all the same", () => {
  const failed = { status: "failed" };

  test("so it is a gap", () => {
    expect(gaps([job("21 08:00", "21 09:00", failed)])).toEqual([
      { from: at("21 08:00"), to: at("21 12:00"), isOpen: false, reason: expect.stringContaining("failed") },
    ]);
  });

  test("but one that never says when it ended is over too, and no gap for ever", () => {
    expect(spans([job("21 08:00", null, failed)])).toEqual([[at("21 08:00"), at("21 12:00")]]);
    expect(gaps([job("01 08:00", null, failed)])).toEqual([]);
    expect(spans([job("23 13:00", null, failed)])).toEqual([[at("23 13:00"), LATEST]]);
  });
});

test("one that finished was a restore, even where Atlas calls it expired by now", () => {
  const expired = job("21 08:00", "21 09:00", { status: "expired" });
  expect(spans([expired])).toEqual([[at("21 08:00"), at("21 12:00")]]);
});

describe("an id whose time makes no sense", () => {
  test.each([
    ["of 1970", "1970-01-01T00:00:00Z"],
    ["of 2106", "2106-02-07T06:28:15Z"],
    ["of more than two days before it finished", "2026-11-19T08:59:59Z"],
    ["after it finished", "2026-11-21T09:00:01Z"],
    ["that is no time", "NaN"],
  ])("%s: then the gap begins where the restore finished", (_, requestedAt) => {
    const restore = restoreJob(requestedAt, at("21 09:00"));
    expect(spans([restore])).toEqual([[at("21 09:00"), at("21 12:00")]]);
  });

  test("two days is not too long", () => {
    expect(spans([job("21 06:00", "23 06:00")])).toEqual([[at("21 06:00"), at("23 12:00")]]);
  });

  test.each([
    ["1970-01-01T00:00:00Z", EARLIEST],
    ["2106-02-07T06:28:15Z", LATEST],
    ["2026-11-23T20:00:01Z", LATEST],
  ])("a restore that runs is a gap all the same: %s", (requestedAt, from) => {
    expect(spans([restoreJob(requestedAt, null)])).toEqual([[from, LATEST]]);
  });
});

test("gaps that overlap are all there, by when they begin", () => {
  const [first, second, third] = [
    job("21 08:00", "21 09:00"),
    job("21 08:30", "21 13:00"),
    job("23 19:00", null),
  ];
  expect(spans([third, second, first])).toEqual([
    [at("21 08:00"), at("21 12:00")],
    [at("21 08:30"), at("22 12:00")],
    [at("23 19:00"), LATEST],
  ]);
});

test.each([
  [job("23 19:00", null), "A restore into this instance is running: "],
  [job("21 08:00", "21 09:00"), "A restore into this instance: "],
  [job("21 08:00", "21 09:00", { status: "failed" }), "A restore into this instance failed: "],
])("says why", (restore, beginning) => {
  const [gap] = gaps([restore]);
  expect(gap?.reason.startsWith(beginning)).toBe(true);
  expect(gap?.reason).toMatch(
    /until the next completed snapshot after it, Atlas may have nothing to restore from\.$/,
  );
});
