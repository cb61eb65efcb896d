import { z } from "zod";
import { AtlasFailure } from "./failure";

/** The largest page that Atlas allows. */
export const ITEMS_PER_PAGE = 500;
export const MAX_PAGES = 200;

// Only `results` is needed; a broken link list must not cost the items.
export const wirePage = z.looseObject({
  results: z.array(z.unknown()),
  links: z
    .array(z.looseObject({ rel: z.string() }))
    .nullish()
    .catch(null),
  totalCount: z.number().nullish().catch(null),
});
type WirePage = z.output<typeof wirePage>;

/** Without the count: Atlas can fail on counting what it can list. */
export function pageQuery(pageNum: number): Readonly<Record<string, string>> {
  return { includeCount: "false", itemsPerPage: String(ITEMS_PER_PAGE), pageNum: String(pageNum) };
}

/**
 * Every item of a list, as it comes. Links are never followed, only believed that there is more. Throws `AtlasFailure`
 * atlas_malformed when the list does not end within {@link MAX_PAGES} pages.
 */
export async function readPages(readPage: (pageNum: number) => Promise<WirePage>): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let pageNum = 1; pageNum <= MAX_PAGES; pageNum++) {
    const page = await readPage(pageNum);
    items.push(...page.results);
    if (!hasMore(page, items.length)) return items;
  }
  throw new AtlasFailure(
    "atlas_malformed",
    `Atlas's list does not end within ${MAX_PAGES} pages, so it is not shown. Limit what is asked for with MONGODB_ATLAS_PROJECT_ID.`,
  );
}

function hasMore({ results, links, totalCount }: WirePage, seen: number): boolean {
  if (results.length === 0) return false;
  if (links?.some(({ rel }) => rel === "next")) return true;
  return results.length >= ITEMS_PER_PAGE && (totalCount ?? Number.POSITIVE_INFINITY) > seen;
}
