import { describe, expect, test } from "vitest";
import { textMatcher } from "./match";

interface Row {
  readonly facts: readonly (string | null)[];
  readonly times: readonly (string | null)[];
}

const ROW: Row = { facts: ["Completed", null, "8.0.17"], times: ["2026-11-23T20:11:05Z", null] };

function finds(text: string, zone = "UTC", row = ROW, keyOf: (row: Row) => object | null = () => null) {
  const matches = textMatcher<Row>(text, zone, {
    factsOf: (one) => one.facts,
    timesOf: (one) => one.times,
    keyOf,
  });
  return matches(row);
}

describe("a text is found", () => {
  test.each([
    ["nothing", "", true],
    ["spaces", "  ", true],
    ["a comma", ",", true],
    ["a fact", "completed", true],
    ["a part of one, in capitals", "PLETE", true],
    ["across two facts", "completed 8.0", true],
    ["a fact that is not there", "null", false],
    ["a time", "Nov 23, 20:11:05", true],
    ["without the comma", "nov 23 20:11", true],
    ["with more spaces", "nov   23 \t 20:11", true],
    ["with the year", "Nov 23, 2026, 20:11", true],
    ["as ISO 8601", "2026-11-23t20:11:05z", true],
    ["another time", "20:12", false],
    ["a fact and a time at once", "8.0.17 nov", false],
  ])("%s", (_, text, expected) => expect(finds(text)).toBe(expected));

  test("in the times of the zone and of UTC, and in no third", () => {
    expect(finds("Nov 24, 05:11", "Asia/Tokyo")).toBe(true);
    expect(finds("2026-11-24T05:11:05+09:00", "Asia/Tokyo")).toBe(true);
    expect(finds("20:11:05z", "Asia/Tokyo")).toBe(true);
    expect(finds("05:11", "UTC")).toBe(false);
  });
});

describe("what is written of a row is remembered", () => {
  const key = {};
  const keyOf = () => key;

  test("for the zone that it was written in, and no other", () => {
    expect(finds("Nov 24, 05:11", "Asia/Tokyo", ROW, keyOf)).toBe(true);
    expect(finds("Nov 24, 05:11", "UTC", ROW, keyOf)).toBe(false);
    expect(finds("Nov 24, 05:11", "Asia/Tokyo", ROW, keyOf)).toBe(true);
  });

  test("as long as its key is the same", () => {
    const own = {};
    const written: string[] = [];
    const counting = (times: readonly string[]) => {
      const matches = textMatcher<Row>("20:11", "UTC", {
        factsOf: () => [],
        timesOf: () => {
          written.push("once more");
          return times;
        },
        keyOf: () => own,
      });
      return matches(ROW);
    };
    expect([counting(["2026-11-23T20:11:05Z"]), counting([])]).toEqual([true, true]);
    expect(written).toHaveLength(1);
  });
});
