import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import { findMissing } from "./missing-slots";
import type { Attempt } from "./schedule/attempts";
import { snapshotAt } from "./schedule/test-schedule";

const START = Date.parse("2026-11-01T00:00:00Z");
const EVERY_SLOT = { everySlotSince: START - DAY_MS, oneADaySince: START - DAY_MS };

/** Milliseconds after the start. */
const attempt = (after: number): Attempt => ({
  at: START + after,
  snapshot: snapshotAt(START + after, { id: `after ${after}` }),
});

type Expectation = Partial<Parameters<typeof findMissing>[1]>;

/** The hours after the start at which a slot is missing, seen as soon as the newest has been taken. */
function missing(after: readonly number[], expectation: Expectation = {}, now = Math.max(...after)) {
  const attempts = after.toSorted((a, b) => b - a).map(attempt);
  const expected = { everyMs: 6 * HOUR_MS, kept: EVERY_SLOT, createdAt: START - DAY_MS, ...expectation };
  const found = findMissing(attempts, expected, START + now);
  return found.map(({ expectedAt }) => (Date.parse(expectedAt) - START) / HOUR_MS);
}

describe("between two snapshots", () => {
  test.each([
    ["one cadence apart", 6 * HOUR_MS, []],
    ["less than half of one apart, as when one was repeated", HOUR_MS, []],
    ["in the same second", 0, []],
    ["a bit less than one and a half apart", 9 * HOUR_MS - 2_000, []],
    ["one and a half apart: one is missing, in the middle", 9 * HOUR_MS, [4.5]],
    ["two apart", 12 * HOUR_MS, [6]],
    ["two and a bit apart: the bit is shared", 13 * HOUR_MS, [6.5]],
    ["four apart: three, the newest first", 24 * HOUR_MS, [18, 12, 6]],
  ])("%s", (_, apart, expected) => {
    expect(missing([0, apart])).toEqual(expected);
  });

  test("each gap has the snapshots around it, the newest gap first", () => {
    const attempts = [24, 12, 0].map((hours) => attempt(hours * HOUR_MS));
    const expectation = { everyMs: 6 * HOUR_MS, kept: EVERY_SLOT, createdAt: START };
    const [id24, id12, id0] = attempts.map(({ snapshot }) => snapshot.id);
    expect(findMissing(attempts, expectation, START + 24 * HOUR_MS)).toEqual([
      { expectedAt: isoUtc(START + 18 * HOUR_MS), between: [id12, id24] },
      { expectedAt: isoUtc(START + 6 * HOUR_MS), between: [id0, id12] },
    ]);
  });
});

describe("after the newest snapshot", () => {
  test.each([
    ["30 minutes after its slot none is missing yet", 6 * HOUR_MS + 30 * MINUTE_MS, []],
    ["a moment later one is", 6 * HOUR_MS + 30 * MINUTE_MS + 1, [6]],
    ["and 30 minutes after the next slot still one", 12 * HOUR_MS + 30 * MINUTE_MS, [6]],
    ["then two", 12 * HOUR_MS + 30 * MINUTE_MS + 1, [12, 6]],
  ])("%s", (_, now, expected) => {
    expect(missing([0], {}, now)).toEqual(expected);
  });

  test("has no newer neighbour", () => {
    const expectation = { everyMs: HOUR_MS, kept: EVERY_SLOT, createdAt: START };
    expect(findMissing([attempt(0)], expectation, START + 2 * HOUR_MS)).toEqual([
      { expectedAt: isoUtc(START + HOUR_MS), between: ["after 0", null] },
    ]);
  });
});

test("nothing is listed: nothing is inferred", () => {
  expect(findMissing([], { everyMs: HOUR_MS, kept: EVERY_SLOT, createdAt: 0 }, START)).toEqual([]);
});

test.each([
  ["before snapshots are expected none is missing", 6 * HOUR_MS + 1, [18, 12]],
  ["from that very moment on one is", 6 * HOUR_MS, [18, 12, 6]],
])("%s", (_, created, expected) => {
  expect(missing([0, 24 * HOUR_MS], { createdAt: START + created })).toEqual(expected);
});

describe("where one a day is kept", () => {
  const kept = { everySlotSince: START + 20 * DAY_MS, oneADaySince: START - DAY_MS };

  test.each([
    ["one day apart", 24, []],
    ["two days apart: that of the day between", 48, [24]],
    ["half a day more than two days apart: two, for the newer is the next day's", 60, [48, 24]],
    ["a bit less: the newer is the second day's", 60 - 1 / 360, [23.998]],
    ["four days apart", 96, [72, 48, 24]],
  ])("%s", (_, hours, expected) => {
    const found = missing([0, hours * HOUR_MS], { kept });
    expect(found.map((hour) => Math.floor(hour * 1_000) / 1_000)).toEqual(expected);
  });

  test("a snapshot that is there because every slot is still kept does not stand for its day's", () => {
    const to = 60 * HOUR_MS - 10_000;
    const line = START + to + 30 * MINUTE_MS;
    const days = (everySlotSince: number) =>
      missing([0, to], { kept: { everySlotSince, oneADaySince: START - DAY_MS } }).length;
    expect(days(line + 1)).toBe(1);
    expect(days(line)).toBe(2);
  });

  test("and snapshots are days apart, each of them is expected", () => {
    expect(
      missing([0, 21 * DAY_MS], {
        kept: { ...kept, everySlotSince: START + 40 * DAY_MS },
        everyMs: 7 * DAY_MS,
      }),
    ).toEqual([14 * 24, 7 * 24]);
  });

  test("nothing is missing from before the days that are kept", () => {
    const since = { ...kept, oneADaySince: START + 48 * HOUR_MS - 30 * MINUTE_MS };
    expect(missing([0, 96 * HOUR_MS], { kept: since })).toEqual([72]);
    expect(missing([0, 96 * HOUR_MS], { kept: { ...since, oneADaySince: since.oneADaySince - 1 } })).toEqual([
      72, 48,
    ]);
  });
});
