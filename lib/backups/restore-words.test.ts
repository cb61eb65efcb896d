import { expect, test } from "vitest";
import { placePoint } from "./restore-point";
import { outsideWords } from "./restore-words";

const LATEST = Date.parse("2026-11-23T20:34:18Z") / 1_000;
const HOURS_72 = 72 * 3_600;
const window = { earliest: LATEST - HOURS_72, latest: LATEST, lengthSeconds: HOURS_72, gaps: [] };
const young = { ...window, earliest: LATEST - 3_600 };

test.each([
  ["ahead", LATEST + 1, window, "Nov 23, 2026, 20:34:19 UTC has not happened yet."],
  [
    "just left",
    LATEST - HOURS_72 - 1,
    window,
    "Nov 20, 2026, 20:34:17 UTC left the window at Nov 23, 2026, 20:34:18 UTC: it reaches 3 days back.",
  ],
  [
    "left a while ago",
    LATEST - HOURS_72 - 3_661,
    window,
    "Nov 20, 2026, 19:33:17 UTC left the window at Nov 23, 2026, 19:33:18 UTC: it reaches 3 days back.",
  ],
  [
    "before the first snapshot",
    LATEST - 3_601,
    young,
    "Nov 23, 2026, 19:34:17 UTC is before the oldest snapshot that a restore could start from: the window begins at Nov 23, 2026, 19:34:18 UTC.",
  ],
  [
    "long before the first snapshot: it never was in the window",
    LATEST - 100 * 3_600,
    young,
    "Nov 19, 2026, 16:34:18 UTC is before the oldest snapshot that a restore could start from: the window begins at Nov 23, 2026, 19:34:18 UTC.",
  ],
  [
    "before a window that is a second short of its length",
    LATEST - HOURS_72 - 1,
    { ...window, earliest: LATEST - HOURS_72 + 1 },
    "Nov 20, 2026, 20:34:17 UTC is before the oldest snapshot that a restore could start from: the window begins at Nov 20, 2026, 20:34:19 UTC.",
  ],
])("%s", (_, at, open, sentence) => {
  expect(placePoint(at, open).place).not.toBe("inside");
  expect(outsideWords(at, open, "UTC")).toBe(sentence);
});

test("says the same a while later, but for what has changed", () => {
  const at = LATEST - HOURS_72 - 3_661;
  const later = { ...window, earliest: window.earliest + 600, latest: window.latest + 600 };
  expect(outsideWords(at, later, "UTC")).toBe(outsideWords(at, window, "UTC"));
});

test("on the clock of the zone, each time with the offset that it has", () => {
  const latest = Date.parse("2026-11-01T07:00:00Z") / 1_000;
  const newYork = { earliest: latest - HOURS_72, latest, lengthSeconds: HOURS_72, gaps: [] };
  expect(outsideWords(latest - HOURS_72 - 61, newYork, "America/New_York")).toBe(
    "Oct 29, 2026, 02:58:59 GMT-4 left the window at Nov 1, 2026, 01:59:00 GMT-5: it reaches 3 days back.",
  );
  expect(outsideWords(latest + 60, newYork, "America/New_York")).toBe(
    "Nov 1, 2026, 02:01:00 GMT-5 has not happened yet.",
  );
});

test.each([Number.NaN, 1e300, -1e300, Number.POSITIVE_INFINITY])("%d is a sentence too", (at) => {
  expect(outsideWords(at, window, "Europe/Paris")).toMatch(/^.+\.$/);
});
