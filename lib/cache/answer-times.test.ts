import { expect, test } from "vitest";
import { mergedTimes } from "./answer-times";

const at = (second: number) => `2026-11-23T20:00:${String(second).padStart(2, "0")}.000Z`;
const times = (fetched: number | null, next: number) => ({
  fetchedAt: fetched === null ? null : at(fetched),
  nextCheckAt: at(next),
});

test.each([
  ["one", [times(5, 30)], times(5, 30)],
  ["as old as the oldest", [times(5, 30), times(2, 30), times(9, 30)], times(2, 30)],
  ["asked again when the first is", [times(5, 30), times(5, 10), times(5, 20)], times(5, 10)],
  ["each from another", [times(1, 40), times(9, 10)], times(1, 10)],
  ["what never came has no age", [times(null, 30), times(7, 31)], times(7, 30)],
  ["nothing ever came", [times(null, 30), times(null, 20)], times(null, 20)],
])("%s", (_, [first, ...others], expected) => {
  if (!first) throw new Error("no times");
  expect(mergedTimes(first, ...others)).toEqual(expected);
  expect(mergedTimes(others.at(-1) ?? first, ...others.slice(0, -1), first)).toEqual(expected);
});
