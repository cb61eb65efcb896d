import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/lib/time/duration";
import type { BackupOption } from "./model";
import { CONTINUOUS, snapshotAt } from "./schedule/test-schedule";
import { labelsOf, positionIn, timelineBars, timelineSpan } from "./timeline";

const NOW = Date.parse("2026-11-23T20:34:18Z");

const snapshot = (at: number, storageSizeBytes: number | null = 10) => snapshotAt(at, { storageSizeBytes });

const keeps = (keepDailyDays: number | null, keepLongestDays: number | null = null): BackupOption => ({
  ...CONTINUOUS,
  retention: { keepAllHours: null, keepDailyDays, keepNewest: null, keepLongestDays, isFixed: true },
});

describe("timelineSpan", () => {
  it("covers what is kept", () => {
    expect(timelineSpan(keeps(35), [], NOW)).toEqual({ from: NOW - 35 * DAY_MS, to: NOW });
  });

  it("covers the weeks that some are kept, but not the years", () => {
    expect(timelineSpan(keeps(7, 28), [], NOW).from).toBe(NOW - 28 * DAY_MS);
    expect(timelineSpan(keeps(7, 365), [], NOW).from).toBe(NOW - 35 * DAY_MS);
  });

  it("covers what is there where a count decides, and a day at least", () => {
    expect(timelineSpan(keeps(null), [snapshot(NOW - 3 * HOUR_MS)], NOW).from).toBe(NOW - DAY_MS);
    expect(timelineSpan(null, [], NOW)).toEqual({ from: NOW - DAY_MS, to: NOW });
  });

  it("leaves two hours before the oldest, wherever that stands in the list", () => {
    const list = [38, 40, 39].map((hours) => snapshot(NOW - hours * HOUR_MS));
    for (const backup of [null, keeps(null)])
      expect(timelineSpan(backup, list, NOW)).toEqual({ from: NOW - 42 * HOUR_MS, to: NOW });
    const noTime = { ...snapshot(NOW), takenAt: "no time" };
    expect(timelineSpan(null, [noTime], NOW).from).toBe(NOW - DAY_MS);
  });

  it.each([
    [7, null, 7],
    [null, 28, 28],
    [28, 7, 28],
    [36, null, 35],
  ])("covers the longer of %s days and %s: %i", (daily, longest, days) => {
    expect(timelineSpan(keeps(daily, longest), [snapshot(NOW - 40 * DAY_MS)], NOW).from).toBe(
      NOW - days * DAY_MS,
    );
  });
});

describe("timelineBars", () => {
  const span = { from: NOW - 10 * HOUR_MS, to: NOW };

  it("places each snapshot of the span, as high as its share of the largest", () => {
    const bars = timelineBars([snapshot(NOW - 5 * HOUR_MS, 5), snapshot(NOW - 10 * HOUR_MS, 20)], span);
    expect(bars.map(({ position, height }) => [Math.round(position * 100) / 100, height])).toEqual([
      [0.5, 0.25],
      [0, 1],
    ]);
  });

  it("leaves out what lies outside, and does not make up a size", () => {
    expect(timelineBars([snapshot(NOW - 11 * HOUR_MS)], span)).toEqual([]);
    expect(timelineBars([snapshot(NOW - HOUR_MS, null)], span)[0]?.height).toBeNull();
    expect(timelineBars([snapshot(NOW - HOUR_MS, 0)], span)[0]?.height).toBeNull();
    expect(timelineBars([{ ...snapshot(NOW), takenAt: "no time" }], span)).toEqual([]);
  });

  it("measures what is shown by the largest that is shown, not by one from before", () => {
    const bars = timelineBars(
      [snapshot(NOW, 5), snapshot(NOW - HOUR_MS, 0), snapshot(NOW - 11 * HOUR_MS, 20)],
      span,
    );
    expect(bars.map(({ height }) => height)).toEqual([1, 0]);
  });

  it("goes with the snapshot that it is of", () => {
    const shown = snapshot(NOW - 5 * HOUR_MS, 5);
    expect(timelineBars([shown], span)).toEqual([{ snapshot: shown, position: 0.5, height: 1 }]);
  });
});

describe("positionIn", () => {
  it.each([
    [0, 0],
    [50, 0.5],
    [100, 1],
    [-1, null],
    [101, null],
  ])("of %d is %s", (at, position) => expect(positionIn({ from: 0, to: 100 }, at)).toBe(position));
});

describe("labelsOf", () => {
  it("has none for no marks", () => {
    expect(labelsOf([], 0.1)).toEqual([]);
  });

  it("gives each mark that stands alone its own", () => {
    expect(labelsOf([0.2, 0.5], 0.25)).toEqual([
      { count: 1, position: 0.2 },
      { count: 1, position: 0.5 },
    ]);
  });

  it("gives one to those that are close, in the middle of them, in whichever order they come", () => {
    expect(labelsOf([0.75, 0.5, 0.25, 0], 0.26)).toEqual([{ count: 4, position: 0.375 }]);
    expect(labelsOf([0.5, 0, 0.25], 0.25)).toHaveLength(3);
  });
});
