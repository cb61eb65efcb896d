import { expect, test } from "vitest";
import type { Row } from "./row";
import { formatTable, toJson } from "./table";

const rows: Row[] = [
  {
    name: "calls",
    figure: { of: "1,000 viewers", value: 13.04, unit: "/min" },
    against: { of: "1 viewer", value: 12, unit: "/min" },
    limit: { on: "ratio", most: 1.2 },
  },
  {
    name: "bytes of a poll",
    figure: { of: "304", value: 412, unit: "B" },
    against: { of: "whole answer", value: 14_100, unit: "B" },
    limit: { on: "figure", most: 400 },
  },
  {
    name: "time",
    figure: { of: "this", value: 1.234, unit: "ms" },
    against: { of: "that", value: 123.4, unit: "ms" },
    limit: null,
  },
];

test("a table for people", () => {
  expect(formatTable(rows)).toBe(
    [
      "measurement      ratio  figure                     against                 limit",
      "calls             1.09  13.0 /min (1,000 viewers)  12 /min (1 viewer)      ratio at most 1.2  ok",
      "bytes of a poll   0.03  412 B (304)                14100 B (whole answer)  at most 400 B      ABOVE",
      "time              0.01  1.23 ms (this)             123 ms (that)",
    ].join("\n"),
  );
});

test("the same for scripts, unrounded", () => {
  expect(toJson(rows)).toEqual([
    { ...rows[0], ratio: 13.04 / 12, verdict: "ok" },
    { ...rows[1], ratio: 412 / 14_100, verdict: "ABOVE" },
    { ...rows[2], ratio: 1.234 / 123.4, verdict: null },
  ]);
});
