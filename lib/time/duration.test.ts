import { expect, test } from "vitest";
import { DAY_MS, formatAge, formatDuration, formatPreciseDuration, HOUR_MS, MINUTE_MS } from "./duration";

const PIT = DAY_MS + 10 * HOUR_MS + 46 * MINUTE_MS + 48_000;

test.each([
  [0, "0 s", "0 s"],
  [999, "0 s", "0 s"],
  [48_900, "48 s", "48 s"],
  [MINUTE_MS - 1, "59 s", "59 s"],
  [MINUTE_MS, "1 min", "1 min"],
  [HOUR_MS - 1, "59 min", "59 min 59 s"],
  [HOUR_MS, "1 h", "1 h"],
  [DAY_MS, "24 h", "1 day"],
  [23 * MINUTE_MS + 13_000, "23 min", "23 min 13 s"],
  [6 * HOUR_MS + 23 * MINUTE_MS, "6 h 23 min", "6 h 23 min"],
  [6 * HOUR_MS, "6 h", "6 h"],
  [PIT, "34 h 46 min", "1 day 10 h 46 min 48 s"],
  [2 * DAY_MS - 1, "47 h 59 min", "1 day 23 h 59 min 59 s"],
  [2 * DAY_MS, "2 days", "2 days"],
  [3 * DAY_MS + 59 * MINUTE_MS, "3 days", "3 days 59 min"],
  [2 * DAY_MS + 4 * HOUR_MS + MINUTE_MS, "2 days 4 h", "2 days 4 h 1 min"],
  [35 * DAY_MS, "35 days", "35 days"],
])("%i ms", (ms, short, precise) => {
  expect(formatDuration(ms)).toBe(short);
  expect(formatPreciseDuration(ms)).toBe(precise);
  expect(formatDuration(-ms)).toBe(short);
  expect(formatPreciseDuration(-ms)).toBe(precise);
});

test("age", () => {
  const now = Date.parse("2026-11-23T20:34:18Z");
  expect(formatAge("2026-11-23T14:11:05Z", now)).toBe("6 h 23 min ago");
  expect(formatAge(now + 5 * HOUR_MS + 37 * MINUTE_MS, now)).toBe("in 5 h 37 min");
  expect(formatAge(now - 999, now)).toBe("now");
  expect(formatAge(now - 1000, now)).toBe("1 s ago");
  expect(formatAge(now, now)).toBe("now");
  expect(formatAge(now + 999, now)).toBe("now");
  expect(formatAge(now + 1000, now)).toBe("in 1 s");
  expect(formatAge("2026-11-23T20:34:18Z", now)).toBe("now");
  expect(formatAge(0, 1000)).toBe("1 s ago");
  expect(formatAge("soon", now)).toBe("at an unknown time");
});

test("where now moves in steps, what has just happened is not in the future", () => {
  const now = Date.parse("2026-11-23T20:34:15Z");
  expect(formatAge(now + 14_999, now, 15_000)).toBe("now");
  expect(formatAge(now + 15_000, now, 15_000)).toBe("in 15 s");
  expect(formatAge(now - 999, now, 15_000)).toBe("now");
  expect(formatAge(now - 1_000, now, 15_000)).toBe("1 s ago");
});
