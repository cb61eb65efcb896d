import { invalidQuery } from "./errors";

interface Page {
  readonly pageNum: number;
  readonly itemsPerPage: number;
  readonly includeCount: boolean;
}

const LARGEST_PAGE = 500;

/** One page of a list, with Atlas's links: `self` always, `next` while there is more. */
export function paged<Item>(
  items: readonly Item[],
  url: URL,
  toJson: (item: Item) => unknown,
  /** What some lists repeat in their links, such as `&some=value`. */
  query = "",
): unknown {
  const { pageNum, itemsPerPage, includeCount } = readPage(url.searchParams);
  const start = (pageNum - 1) * itemsPerPage;
  const base = `${url.origin}${url.pathname}?includeCount=${includeCount}${query}`;
  const links = [{ href: `${base}&pageNum=${pageNum}&itemsPerPage=${itemsPerPage}`, rel: "self" }];
  if (start + itemsPerPage < items.length) {
    // Atlas turns the two parameters round here.
    links.push({ href: `${base}&itemsPerPage=${itemsPerPage}&pageNum=${pageNum + 1}`, rel: "next" });
  }
  const results = items.slice(start, start + itemsPerPage).map(toJson);
  return { links, results, ...(includeCount && { totalCount: items.length }) };
}

function readPage(query: URLSearchParams): Page {
  return {
    pageNum: readInteger(query, "pageNum", 1, Number.MAX_SAFE_INTEGER),
    itemsPerPage: readInteger(query, "itemsPerPage", 100, LARGEST_PAGE),
    includeCount: readBoolean(query, "includeCount", true),
  };
}

function readInteger(query: URLSearchParams, name: string, fallback: number, largest: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > largest) throw invalidQuery(name);
  return value;
}

export function readBoolean(query: URLSearchParams, name: string, fallback: boolean): boolean {
  const text = query.get(name);
  if (text === null) return fallback;
  if (text !== "true" && text !== "false") throw invalidQuery(name);
  return text === "true";
}
