import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ITEMS_PER_PAGE, MAX_PAGES } from "./paging";
import { atlasPaths } from "./paths";
import { PROJECT_ID, rejection, testClient } from "./testing/client";
import { json } from "./testing/fake-fetch";

const itemSchema = z.looseObject({ id: z.string() });
const read = { version: "2023-01-01", itemSchema };
const path = atlasPaths.snapshots("serverless", PROJECT_ID, "one");

const itemsOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({ id: `id-${from + n}` }));

/** Serves `all` in pages, with or without `next` links. */
function paged(all: readonly unknown[], more: "links" | "full pages" | "count") {
  return testClient((request) => {
    const page = Number(new URL(request.url).searchParams.get("pageNum"));
    const end = page * ITEMS_PER_PAGE;
    const next = { rel: "next", href: "https://evil.test/api/atlas/v2/groups?pageNum=7" };
    return json({
      results: all.slice(end - ITEMS_PER_PAGE, end),
      links: more === "links" && end < all.length ? [{ rel: "self", href: "x" }, next] : [],
      ...(more === "count" && { totalCount: all.length }),
    });
  });
}

describe("a list of 1,300", () => {
  it.each(["links", "full pages", "count"] as const)(
    "is read whole, by %s, and no link is followed",
    async (more) => {
      const { client, requests } = paged(itemsOf(1_300), more);
      const { items, unreadable } = await client.list(path, read);
      expect(items).toHaveLength(1_300);
      expect(unreadable).toEqual([]);
      expect(requests.map(({ url }) => url)).toEqual(
        [1, 2, 3].map(
          (page) => `https://atlas.test${path}?includeCount=false&itemsPerPage=500&pageNum=${page}`,
        ),
      );
    },
  );
});

describe("the end of a list", () => {
  it("is a full page when the count says so", async () => {
    const { client, requests } = paged(itemsOf(ITEMS_PER_PAGE), "count");
    await client.list(path, read);
    expect(requests).toHaveLength(1);
  });

  it("is an empty page when nothing says so", async () => {
    const { client, requests } = paged(itemsOf(ITEMS_PER_PAGE), "full pages");
    expect((await client.list(path, read)).items).toHaveLength(ITEMS_PER_PAGE);
    expect(requests).toHaveLength(2);
  });

  it("comes at last when Atlas never ends", async () => {
    const { client, requests } = testClient((_, count) =>
      json({ results: itemsOf(1, count), links: [{ rel: "next" }] }),
    );
    expect(await rejection(client.list(path, read))).toMatchObject({ code: "atlas_malformed" });
    expect(requests).toHaveLength(MAX_PAGES);
  });
});

describe("the items", () => {
  it("are there once when the list shifts while it is read", async () => {
    const all = itemsOf(1_000);
    const { client } = testClient((_, count) =>
      json({
        results: count === 1 ? all.slice(0, 500) : all.slice(498, 900),
        links: count === 1 ? [{ rel: "next" }] : [],
      }),
    );
    const { items } = await client.list(path, read);
    expect(items.map(({ id }) => id)).toEqual(all.slice(0, 900).map(({ id }) => id));
  });

  it("that cannot be read never take the others with them", async () => {
    const bad = [null, 7, "x", [], {}, { id: 5 }, { id: null }];
    const { client } = paged([...itemsOf(2), ...bad], "links");
    const { items, unreadable } = await client.list(path, read);
    expect(items).toHaveLength(2);
    expect(unreadable.map(({ raw }) => raw)).toEqual(bad);
    for (const { reason } of unreadable) expect(reason).not.toBe("");
    expect(unreadable.at(-1)?.reason).toContain("id: ");
  });

  it.each([{}, { results: null }, { results: {} }, []])("are nowhere in %j", async (body) => {
    const { client } = testClient(() => json(body));
    expect(await rejection(client.list(path, read))).toMatchObject({ code: "atlas_malformed" });
  });

  it.each([{ links: "x" }, { links: [{}] }, { totalCount: "many" }, { links: null }])(
    "survive %j",
    async (extra) => {
      const { client } = testClient(() => json({ results: itemsOf(3), ...extra }));
      expect((await client.list(path, read)).items).toHaveLength(3);
    },
  );
});
