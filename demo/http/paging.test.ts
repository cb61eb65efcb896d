import { expect, test } from "vitest";
import { paged } from "./paging";

const ITEMS = [1, 2, 3, 4, 5];
const BASE = "https://cloud.mongodb.com/api/atlas/v2/groups";
const page = (query: string) => paged(ITEMS, new URL(BASE + query), (item) => item);

test("a middle page has self and next, with Atlas's order of parameters", () => {
  expect(JSON.stringify(page("?pageNum=2&itemsPerPage=2"))).toBe(
    JSON.stringify({
      links: [
        { href: `${BASE}?includeCount=true&pageNum=2&itemsPerPage=2`, rel: "self" },
        { href: `${BASE}?includeCount=true&itemsPerPage=2&pageNum=3`, rel: "next" },
      ],
      results: [3, 4],
      totalCount: 5,
    }),
  );
});

test("the last page has no next; past it there is nothing", () => {
  expect(page("?pageNum=3&itemsPerPage=2")).toMatchObject({ links: [{ rel: "self" }], results: [5] });
  expect(page("?pageNum=9")).toMatchObject({ results: [], totalCount: 5 });
});

test("the count can be left out", () => {
  expect(page("?includeCount=false")).not.toHaveProperty("totalCount");
});

test.each(["?itemsPerPage=0", "?itemsPerPage=501", "?pageNum=0", "?pageNum=x", "?includeCount=yes"])(
  "%s is an invalid query parameter",
  (query) => expect(() => page(query)).toThrow("INVALID_QUERY_PARAMETER"),
);
