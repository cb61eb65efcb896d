import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./duration";
import { speakAge, speakDay, speakInstant } from "./spoken";

const AT = Date.parse("2026-11-22T09:47:30Z");

test.each([
  ["UTC", "22 November 2026, 09:47:30 UTC"],
  ["Europe/Paris", "22 November 2026, 10:47:30 GMT+1 Europe/Paris"],
  ["America/New_York", "22 November 2026, 04:47:30 GMT-5 America/New_York"],
  ["Asia/Kathmandu", "22 November 2026, 15:32:30 GMT+5:45 Asia/Kathmandu"],
  ["Pacific/Kiritimati", "22 November 2026, 23:47:30 GMT+14 Pacific/Kiritimati"],
])("an instant in %s", (zone, spoken) => {
  expect(speakInstant(AT, zone)).toBe(spoken);
});

test("every month has its name, and what is no time is spoken as it came", () => {
  expect(speakDay({ day: 1, month: 1, year: 2027 })).toBe("1 January 2027");
  expect(speakDay({ day: 31, month: 12, year: 2026 })).toBe("31 December 2026");
  expect(speakInstant(Number.NaN, "Europe/Paris")).toBe("NaN");
  expect(speakInstant(9e15, "UTC")).toBe("9000000000000000");
});

test.each([
  [0, "less than a minute ago"],
  [MINUTE_MS - 1, "less than a minute ago"],
  [MINUTE_MS, "1 minute ago"],
  [46 * MINUTE_MS + 59_999, "46 minutes ago"],
  [HOUR_MS, "1 hour ago"],
  [10 * HOUR_MS + 46 * MINUTE_MS + 48_000, "10 hours 46 minutes ago"],
  [DAY_MS + 10 * HOUR_MS + 46 * MINUTE_MS, "1 day 10 hours ago"],
  [DAY_MS + 46 * MINUTE_MS, "1 day ago"],
  [35 * DAY_MS + HOUR_MS, "35 days 1 hour ago"],
  [-30_000, "in less than a minute"],
  [-3 * MINUTE_MS, "in 3 minutes"],
  [-(DAY_MS + 2 * HOUR_MS), "in 1 day 2 hours"],
])("%i ms before now", (ms, spoken) => {
  expect(speakAge(AT - ms, AT)).toBe(spoken);
});
