import { expect, test } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "../time";
import { createSchedule, expiryOf, isDaily, keptSlots, type ScheduleInput, statusAt } from "./schedule";

const NOON = Date.UTC(2026, 10, 24, 12);
const LONG_AGO = NOON - 400 * DAY;
const ages = { inProgress: 20 * SECOND, completed: 80 * SECOND };

const continuous = (input: ScheduleInput = {}) =>
  createSchedule({ lastSlot: NOON, ...input }, "continuous", NOON);
const basic = (input: ScheduleInput = {}) => createSchedule({ lastSlot: NOON, ...input }, "basic", NOON);
const hoursBack = (slots: number[], now: number) => slots.map((slot) => (now - slot) / HOUR);

test("a snapshot goes from queued to in progress to completed as the clock moves", () => {
  const schedule = continuous({ ages });
  const at = (seconds: number) => statusAt(schedule, NOON, NOON + seconds * SECOND);
  expect([0, 19, 20, 79, 80].map(at)).toEqual(["queued", "queued", "inProgress", "inProgress", "completed"]);
});

test("a failing one is in progress first", () => {
  const schedule = continuous({ ages, failed: [0] });
  expect(statusAt(schedule, NOON, NOON + 30 * SECOND)).toBe("inProgress");
  expect(statusAt(schedule, NOON, NOON + 90 * SECOND)).toBe("failed");
});

test("Continuous keeps every six hours for 72 hours, and one a day for 35 days", () => {
  const schedule = continuous();
  const kept = keptSlots(schedule, LONG_AGO, NOON);
  expect(kept.filter((slot) => slot > NOON - 72 * HOUR)).toHaveLength(12);
  const older = kept.filter((slot) => slot <= NOON - 72 * HOUR);
  expect(older.every((slot) => isDaily(schedule, slot))).toBe(true);
  expect(older).toHaveLength(32);
  expect(kept.every((slot) => expiryOf(schedule, slot, NOON) > NOON)).toBe(true);
});

test("Basic keeps the two newest good ones, and what came after them", () => {
  const now = NOON + 10 * MINUTE;
  expect(hoursBack(keptSlots(basic(), LONG_AGO, now), NOON)).toEqual([0, 6]);
  expect(hoursBack(keptSlots(basic({ failed: [0] }), LONG_AGO, now), NOON)).toEqual([0, 6, 12]);
  expect(hoursBack(keptSlots(basic(), LONG_AGO, NOON), NOON)).toEqual([0, 6, 12]);
});

test("no snapshot of Basic has expired already", () => {
  const schedule = basic({ failed: [0, 1, 2, 3] });
  const now = NOON + 10 * MINUTE;
  expect(keptSlots(schedule, LONG_AGO, now).every((slot) => expiryOf(schedule, slot, now) > now)).toBe(true);
});

test("a number keeps so many; missing slots and those before the creation are not there", () => {
  expect(keptSlots(continuous({ keep: 1300 }), 0, NOON)).toHaveLength(1300);
  expect(hoursBack(keptSlots(continuous({ missing: [1] }), NOON - 13 * HOUR, NOON), NOON)).toEqual([0, 12]);
});
