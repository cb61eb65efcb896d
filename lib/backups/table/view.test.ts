import { describe, expect, test } from "vitest";
import { PAGE_ROWS, pageOf, viewOf } from "./view";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("a page", () => {
  test.each([
    ["of none", 0, 1, 1, 1, 0],
    ["that is full", 100, 1, 1, 1, 100],
    ["of one more than that", 101, 1, 1, 2, 100],
    ["and what is left over", 101, 2, 2, 2, 1],
    ["beyond the last", 101, 3, 2, 2, 1],
    ["before the first", 101, 0, 1, 2, 100],
    ["far before it", 101, -1, 1, 2, 100],
    ["that is no number", 101, Number.NaN, 1, 2, 100],
    ["between two", 101, 1.9, 1, 2, 100],
    ["without end", 101, Number.POSITIVE_INFINITY, 2, 2, 1],
  ])("%s", (_, count, wanted, page, pageCount, length) => {
    const view = pageOf(numbers(count), wanted);
    expect([view.page, view.pageCount, view.rows.length]).toEqual([page, pageCount, length]);
    if (length > 0) expect(view.rows[0]).toBe((page - 1) * PAGE_ROWS);
  });

  test("may have another length", () => {
    expect(pageOf(numbers(7), 2, 3)).toEqual({ rows: [3, 4, 5], page: 2, pageCount: 3 });
  });
});

describe("a view", () => {
  const rows = ["b1", "x1", "a1", "z2", "b2", "y1", "other"];
  const rowsOf = {
    matches: (row: string) => row !== "other",
    statusOf: (row: string) => row.charAt(0),
    firstStatuses: ["a", "b", "never"],
    lastStatuses: ["x"],
    sort: (found: readonly string[]) => found.toSorted(),
  };

  test("is sorted, and counts statuses in their order with those that nobody knows in between", () => {
    const view = viewOf(rows, rowsOf, { status: "", page: 1 });
    expect(view.matching).toEqual(["a1", "b1", "b2", "x1", "y1", "z2"]);
    expect(view.rows).toEqual(view.matching);
    expect([...view.counts]).toEqual([
      ["a", 1],
      ["b", 2],
      ["y", 1],
      ["z", 1],
      ["x", 1],
    ]);
  });

  test("of one status counts the others all the same", () => {
    const view = viewOf(rows, rowsOf, { status: "b", page: 1 });
    expect(view.rows).toEqual(["b1", "b2"]);
    expect(view.counts.get("z")).toBe(1);
    expect(viewOf(rows, rowsOf, { status: "never", page: 1 })).toMatchObject({ rows: [], page: 1 });
  });
});
