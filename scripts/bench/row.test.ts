import { expect, test } from "vitest";
import { type Limit, type Row, ratioOf, verdictOf } from "./row";

function row(value: number, against: number, limit: Limit | null = null): Row {
  const figure = (of: string, measured: number) => ({ of, value: measured, unit: "ms" }) as const;
  return { name: "a row", figure: figure("this", value), against: figure("that", against), limit };
}

test("the ratio is the figure in units of the other; nothing is as much as nothing", () => {
  expect(ratioOf(row(3, 2))).toBe(1.5);
  expect(ratioOf(row(0, 0))).toBe(1);
  expect(ratioOf(row(3, 0))).toBe(Number.POSITIVE_INFINITY);
});

test.each([
  ["a ratio at its limit", row(3, 2, { on: "ratio", most: 1.5 }), "ok"],
  ["a ratio above it", row(3.1, 2, { on: "ratio", most: 1.5 }), "ABOVE"],
  ["a figure at its limit, whatever the ratio", row(400, 1, { on: "figure", most: 400 }), "ok"],
  ["a figure above it", row(401, 1_000, { on: "figure", most: 400 }), "ABOVE"],
  ["what could not be measured", row(Number.NaN, 1, { on: "ratio", most: 2 }), "ABOVE"],
  ["what has no limit", row(9, 1), ""],
])("%s", (_, judged, verdict) => expect(verdictOf(judged)).toBe(verdict));
