import { expect, test } from "vitest";
import { DAY, HOUR } from "../time";
import { DEFAULT_POLICY, intervalOf, itemsAt, type PolicyItem } from "./policy";

/** A Tuesday. */
const ANCHOR = Date.UTC(2026, 10, 24, 3, 16);
const at = (month: number, day: number, hours = 3) => Date.UTC(2026, month, day, hours, 16);
const names = (slot: number, items: readonly PolicyItem[] = DEFAULT_POLICY) =>
  itemsAt(items, slot, ANCHOR).map(({ frequencyType }) => frequencyType);

test.each([
  ["any six hours", at(10, 24, 9), ["hourly"]],
  ["the reference time", at(10, 24), ["daily", "hourly"]],
  ["a Saturday", at(10, 28), ["weekly", "daily", "hourly"]],
  ["the last of a month", at(10, 30), ["monthly", "daily", "hourly"]],
  ["the first of December", at(11, 1), ["yearly", "daily", "hourly"]],
  ["the first of another month", at(9, 1), ["daily", "hourly"]],
  ["between", at(10, 24, 8), []],
])("%s", (_, slot, expected) => expect(names(slot)).toEqual(expected));

test("a day of the month, and a Sunday", () => {
  const items = [
    { frequencyInterval: 15, frequencyType: "monthly", retentionUnit: "months", retentionValue: 1 },
    { frequencyInterval: 7, frequencyType: "weekly", retentionUnit: "weeks", retentionValue: 1 },
  ] as const;
  expect(names(at(10, 15), items)).toEqual(["monthly", "weekly"]);
  expect(names(at(10, 22), items)).toEqual(["weekly"]);
  expect(names(at(10, 23), items)).toEqual([]);
});

test("slots are as far apart as the hourly item says, else a day", () => {
  expect(intervalOf(DEFAULT_POLICY)).toBe(6 * HOUR);
  expect(intervalOf(DEFAULT_POLICY.slice(1))).toBe(DAY);
});
