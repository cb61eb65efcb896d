import { describe, expect, test } from "vitest";
import {
  clampSecond,
  isWhole,
  movedByKey,
  panView,
  secondAt,
  shareOf,
  snapshotsAround,
  viewWith,
  wholeView,
  zoomView,
} from "./restore-timeline";
import { snapshotAt } from "./schedule/test-schedule";

const window = { earliest: 100_000, latest: 110_000 };
const HOUR = 3_600;

describe("the whole view", () => {
  test("is the window", () => expect(wholeView(window)).toEqual({ from: 100_000, to: 110_000 }));

  test.each([0, 1, 119])("of a window of %i seconds still has a width", (length) => {
    expect(wholeView({ earliest: 5_000 - length, latest: 5_000 })).toEqual({ from: 4_880, to: 5_000 });
  });

  test("is what zooming out ends at", () => {
    const zoomed = zoomView(wholeView(window), 0.1, 104_321, window);
    expect(isWhole(zoomed, window)).toBe(false);
    const back = zoomView(zoomed, 1_000, 104_321, window);
    expect(back).toEqual(wholeView(window));
    expect(isWhole(back, window)).toBe(true);
  });
});

describe("zooming", () => {
  test.each([
    ["in, around the middle", 0.5, 105_000, { from: 102_500, to: 107_500 }],
    ["in, around a quarter", 0.5, 102_500, { from: 101_250, to: 106_250 }],
    ["in at the left end", 0.5, 100_000, { from: 100_000, to: 105_000 }],
    ["in at the right end", 0.5, 110_000, { from: 105_000, to: 110_000 }],
    ["as far in as it goes", 0, 105_000, { from: 104_940, to: 105_060 }],
    ["out: there is no more", 2, 105_000, { from: 100_000, to: 110_000 }],
    ["out without end", Number.POSITIVE_INFINITY, 105_000, { from: 100_000, to: 110_000 }],
  ])("%s", (_, factor, around, view) => {
    expect(zoomView(wholeView(window), factor, around, window)).toEqual(view);
  });

  test("out at an end shows what lies on the other side of it", () => {
    expect(zoomView({ from: 100_000, to: 101_000 }, 2, 100_900, window)).toEqual({
      from: 100_000,
      to: 102_000,
    });
  });
});

describe("panning", () => {
  const view = { from: 104_000, to: 105_000 };

  test.each([
    [500, { from: 104_500, to: 105_500 }],
    [-500, { from: 103_500, to: 104_500 }],
    [9_999, { from: 109_000, to: 110_000 }],
    [-9_999, { from: 100_000, to: 101_000 }],
  ])("by %i seconds", (seconds, expected) => expect(panView(view, seconds, window)).toEqual(expected));

  test.each([
    [104_000, view],
    [105_000, view],
    [103_990, { from: 103_990, to: 104_990 }],
    [105_010, { from: 104_010, to: 105_010 }],
    [99_000, { from: 100_000, to: 101_000 }],
    [111_000, { from: 109_000, to: 110_000 }],
  ])("no further than needed to show %i", (at, expected) =>
    expect(viewWith(at, view, window)).toEqual(expected),
  );

  test("brings a view that the window has left back into it", () => {
    expect(panView({ from: 90_000, to: 91_000 }, 0, window)).toEqual({ from: 100_000, to: 101_000 });
  });
});

describe("a share of the view", () => {
  test.each([
    [0, 100_000],
    [0.25, 102_500],
    [1, 110_000],
    [-0.2, 100_000],
    [1.2, 110_000],
    [0.000_04, 100_000],
    [0.000_06, 100_001],
    [Number.NEGATIVE_INFINITY, 100_000],
    [Number.POSITIVE_INFINITY, 110_000],
  ])("%d is the second %i", (share, second) => {
    expect(secondAt(share, wholeView(window), window)).toBe(second);
  });

  test("of a second is where it is, also outside", () => {
    expect([99_000, 100_000, 105_000, 110_000, 111_000].map((at) => shareOf(at, window100()))).toEqual([
      -0.1, 0, 0.5, 1, 1.1,
    ]);
  });

  test("beyond a short window's beginning is that beginning", () => {
    const short = { earliest: 4_990, latest: 5_000 };
    expect(secondAt(0, wholeView(short), short)).toBe(4_990);
  });
});

const window100 = () => ({ from: 100_000, to: 110_000 });

describe("keys", () => {
  test.each([
    ["ArrowLeft", false, -1],
    ["ArrowDown", false, -1],
    ["ArrowRight", false, 1],
    ["ArrowUp", false, 1],
    ["ArrowLeft", true, -60],
    ["ArrowDown", true, -60],
    ["ArrowRight", true, 60],
    ["ArrowUp", true, 60],
    ["PageDown", false, -HOUR],
    ["PageUp", false, HOUR],
    ["PageDown", true, -6 * HOUR],
    ["PageUp", true, 6 * HOUR],
  ])("%s, Shift %s: %i seconds", (key, shift, step) => {
    const wide = { earliest: 0, latest: 200_000 };
    expect(movedByKey(key, shift, 100_000, wide)).toBe(100_000 + step);
  });

  test.each([
    ["Home", 104_000, 100_000],
    ["End", 104_000, 110_000],
    ["ArrowLeft", 100_000, 100_000],
    ["ArrowRight", 110_000, 110_000],
    ["PageDown", 101_000, 100_000],
    ["PageUp", 109_000, 110_000],
    ["ArrowRight", 50_000, 100_000],
    ["ArrowLeft", 120_000, 110_000],
  ])("%s from %i ends at %i", (key, at, end) => {
    for (const shift of [false, true]) expect(movedByKey(key, shift, at, window)).toBe(end);
  });

  test.each(["a", "Tab", "Enter", " ", "", "Escape", "constructor", "toString", "__proto__"])(
    "%j moves nothing",
    (key) => expect(movedByKey(key, false, 104_000, window)).toBeNull(),
  );
});

test.each([
  [104_000.4, 104_000],
  [104_000.5, 104_001],
  [Number.NaN, 110_000],
])("what is no whole second becomes one: %d", (at, second) => {
  expect(clampSecond(at, window)).toBe(second);
});

describe("snapping to a snapshot", () => {
  const time = (second: number) => new Date(second * 1_000).toISOString();
  const snapshots = [101_000, 109_000, 105_000, 99_999, 110_001].map((second) => snapshotAt(time(second)));

  test.each([
    [105_500, 105_000, 109_000],
    [105_000, 101_000, 109_000],
    [101_000, null, 105_000],
    [109_500, 109_000, null],
    [100_000, null, 101_000],
  ])("around %i: %s and %s", (at, before, after) => {
    expect(snapshotsAround(snapshots, at, window)).toEqual({ before, after });
  });

  test("holds at both ends of the window, and passes over what is not completed", () => {
    const ends = [100_000, 110_000].map((second) => snapshotAt(time(second)));
    const failed = snapshotAt(time(104_000), { status: "failed" });
    expect(snapshotsAround([...ends, failed, snapshotAt("no time")], 105_000, window)).toEqual({
      before: 100_000,
      after: 110_000,
    });
  });

  test("takes the first whole second that has a snapshot of a fraction", () => {
    const fraction = [snapshotAt(time(104_000.25))];
    expect(snapshotsAround(fraction, 105_000, window).before).toBe(104_001);
    expect(snapshotsAround(fraction, 104_000, window).after).toBe(104_001);
    expect(snapshotsAround(fraction, 104_001, window)).toEqual({ before: null, after: null });
  });
});
