import { describe, expect, test } from "vitest";
import { byNumber, byPlace, type SortValue, sortBy } from "./sort";

type Row = readonly [name: string, value: SortValue | null];

const names = (rows: readonly Row[], direction: "asc" | "desc") =>
  sortBy(rows, ([, value]) => value, direction)
    .map(([name]) => name)
    .join("");

describe("sorting", () => {
  const rows: readonly Row[] = [
    ["x", null],
    ["c", [10, ""]],
    ["a", [2, "b"]],
    ["b", [2, "a"]],
    ["d", [10, ""]],
    ["y", null],
    ["e", [0, ""]],
  ];

  test("is by rank, as numbers, then by text; equals keep their order, what has no value comes last", () => {
    expect(names(rows, "asc")).toBe("ebacdxy");
    expect(names(rows, "desc")).toBe("cdabexy");
  });

  test("leaves the list as it was, and has nothing to do with none", () => {
    const before = [...rows];
    names(rows, "asc");
    expect(rows).toEqual(before);
    expect(names([], "asc")).toBe("");
  });

  test("is by code unit: capitals first, accents last, in every place of the world alike", () => {
    const words = ["é", "a", "B", "b"].map((word): Row => [word, [0, word]]);
    expect(names(words, "asc")).toBe("Babé");
  });
});

test("a number that is not known has no place; nought has one", () => {
  expect([byNumber(0), byNumber(-5), byNumber(null)]).toEqual([[0, ""], [-5, ""], null]);
});

test("what has no place of its own has that of another", () => {
  const order = ["first", "second"];
  expect(byPlace(order, "first", 7)).toEqual([0, "first"]);
  expect(byPlace(order, "second", 7)).toEqual([1, "second"]);
  expect(byPlace(order, "third", 7)).toEqual([7, "third"]);
});
