import { describe, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import type { RestoreWindow } from "./model";
import { LAST_SECOND, leavesSoon, type OpenWindow, parseSecond, placePoint, windowAt } from "./restore-point";
import { snapshotAt } from "./schedule/test-schedule";
import { restoreJob, windowOf } from "./testing/restore";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const SECOND = NOW / 1_000;
const HOURS_72 = 72 * 3_600;

function open(window: RestoreWindow, now = NOW): OpenWindow {
  const found = windowAt(window, now);
  if (!found) throw new Error("no window");
  return found;
}

describe("windowAt", () => {
  test("is what the server described, in seconds", () => {
    const { earliest, latest, lengthSeconds, gaps } = open(windowOf());
    expect([earliest, latest, lengthSeconds, gaps]).toEqual([SECOND - HOURS_72, SECOND, HOURS_72, []]);
  });

  test.each([999, 1_000, 61_500, 80 * HOUR_MS])("both ends move on with the clock: %i ms", (passed) => {
    const { earliest, latest } = open(windowOf(), NOW + passed);
    const seconds = Math.floor(passed / 1_000);
    expect([earliest, latest]).toEqual([SECOND - HOURS_72 + seconds, SECOND + seconds]);
  });

  test("a clock that is set back takes nothing away", () => {
    expect(open(windowOf(), NOW - 5 * HOUR_MS)).toEqual(open(windowOf()));
  });

  test("an end that a snapshot set stays until the 72 hours reach it", () => {
    const window = windowOf({ snapshots: [snapshotAt("2026-11-23T18:00:00Z")] });
    const begins = Date.parse("2026-11-23T18:00:00Z") / 1_000;
    expect(open(window, NOW + HOUR_MS).earliest).toBe(begins);
    expect(open(window, (begins + HOURS_72) * 1_000).earliest).toBe(begins);
    expect(open(window, (begins + HOURS_72 + 1) * 1_000).earliest).toBe(begins + 1);
  });

  test.each([3 * HOUR_MS, -3 * HOUR_MS])("follows Atlas's clock, %i ms ahead", (clockOffsetMs) => {
    const window = windowOf({ clockOffsetMs });
    expect(open(window, NOW + 10_000).latest).toBe(SECOND + clockOffsetMs / 1_000 + 10);
  });

  test.each([{ latest: null }, { earliest: null }, { restoreWindowHours: null }, { latest: "soon" }])(
    "null without %j",
    (fields) => {
      expect(windowAt({ ...windowOf(), ...fields }, NOW)).toBeNull();
    },
  );
});

describe("a gap", () => {
  const running = restoreJob("2026-11-23T20:00:00Z", null);
  const over = restoreJob("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z");
  const window = windowOf({ restoreJobs: [running, over] });
  const from = Date.parse("2026-11-23T20:00:00Z") / 1_000;

  test.each([0, 1_000, 6 * HOUR_MS])("without an end grows with the window, %i ms later", (passed) => {
    const later = open(window, NOW + passed);
    const { gap } = { gap: null, ...placePoint(later.latest, later) };
    expect(gap).toMatchObject({ from, to: later.latest + 1, reason: expect.stringContaining("running") });
  });

  test("with an end keeps it", () => {
    const ends = Date.parse("2026-11-23T18:00:00Z") / 1_000;
    const later = open(window, NOW + HOUR_MS);
    expect(placePoint(ends - 1, later)).toMatchObject({ place: "inside", gap: { to: ends } });
    expect(placePoint(ends, later)).toMatchObject({ place: "inside", gap: null });
    expect(placePoint(from - 1, later)).toMatchObject({ place: "inside", gap: null });
    expect(placePoint(from, later)).toMatchObject({ place: "inside", gap: { from } });
  });

  test("that ended in this very second has ended, and does not grow", () => {
    const snapshots = [snapshotAt("2026-11-23T20:34:18Z"), snapshotAt("2026-11-10T00:00:00Z")];
    const ended = windowOf({ restoreJobs: [over], snapshots });
    for (const passed of [0, 1_000, HOUR_MS]) {
      const later = open(ended, NOW + passed);
      expect(placePoint(SECOND - 1, later)).toMatchObject({ gap: { to: SECOND } });
      expect(placePoint(SECOND, later)).toMatchObject({ place: "inside", gap: null });
      expect(placePoint(later.latest, later)).toMatchObject({ place: "inside", gap: null });
    }
  });

  test("in it, the command is there all the same", () => {
    expect(placePoint(SECOND, open(window))).toMatchObject({ place: "inside", point: SECOND });
  });

  test("that begins in this second has it", () => {
    const now = restoreJob("2026-11-23T20:34:18Z", null);
    expect(placePoint(SECOND, open(windowOf({ restoreJobs: [now] })))).toMatchObject({
      gap: { from: SECOND, to: SECOND + 1 },
    });
  });
});

describe("placePoint", () => {
  const window = open(windowOf());
  const { earliest, latest } = window;

  test.each([
    ["the earliest second", earliest, "inside"],
    ["the latest", latest, "inside"],
    ["one before", earliest - 1, "before"],
    ["one after", latest + 1, "after"],
    ["1970", 0, "before"],
    ["before that", -5, "before"],
    ["milliseconds instead of seconds", NOW, "after"],
    ["the largest whole number", Number.MAX_SAFE_INTEGER, "after"],
    ["infinity", Number.POSITIVE_INFINITY, "after"],
    ["minus infinity", Number.NEGATIVE_INFINITY, "before"],
  ])("%s", (_, at, place) => expect(placePoint(at, window).place).toBe(place));

  test.each([latest - 0.5, earliest + 1e-6, Number.NaN])("%d is no second", (at) => {
    expect(placePoint(at, window)).not.toHaveProperty("point");
  });

  test("a window of one second holds that one", () => {
    const one = { ...window, earliest: latest };
    const places = [-1, 0, 1].map((step) => placePoint(latest + step, one).place);
    expect(places).toEqual(["before", "inside", "after"]);
  });

  test("a window whose ends are not known holds nothing", () => {
    for (const end of [{ latest: Number.NaN }, { earliest: Number.NaN }])
      expect(placePoint(latest, { ...window, ...end })).not.toHaveProperty("point");
  });

  test("a point leaves with the first second at which it is too old", () => {
    const place = placePoint(latest - 100, window);
    const leavesAt = place.place === "inside" ? place.leavesAt : 0;
    expect(placePoint(latest - 100, open(windowOf(), leavesAt - 1)).place).toBe("inside");
    expect(placePoint(latest - 100, open(windowOf(), leavesAt))).toEqual({
      place: "before",
      leftAt: leavesAt,
    });
  });
});

test.each([
  [30 * MINUTE_MS + 1, false],
  [30 * MINUTE_MS, true],
  [0, true],
  [-1, true],
])("a point that leaves in %i ms is about to leave: %s", (ms, soon) => {
  expect(leavesSoon({ leavesAt: NOW + ms }, NOW)).toBe(soon);
});

describe("parseSecond", () => {
  test.each([
    ["0", 0],
    ["1795340850", 1_795_340_850],
    ["001795340850", 1_795_340_850],
    [String(LAST_SECOND), LAST_SECOND],
  ])("%s", (text, second) => expect(parseSecond(text)).toBe(second));

  test.each(
    ["", " ", "-1", "+1", "1.5", "1e9", "0x10", " 1", "1 ", "1\n", "1_000", "１", "NaN", "Infinity"].concat(
      String(LAST_SECOND + 1),
      "999999999999",
      "1795340850000",
      "0001795340850",
    ),
  )("no second: %j", (text) => expect(parseSecond(text)).toBeNull());

  test("the last second has a date of four digits, the next has not", () => {
    expect(new Date(LAST_SECOND * 1_000).toISOString()).toBe("9999-12-31T23:59:59.000Z");
  });
});
