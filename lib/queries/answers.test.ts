import { dehydrate, hydrate, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import type { Answer } from "@/lib/backups/answer";
import type { Fleet } from "@/lib/backups/fleet";
import { NO_FILTERS } from "@/lib/backups/fleet-filter";
import { viewFleet } from "@/lib/backups/fleet-view";
import { WORST_FIRST } from "@/lib/backups/testing/fleet";
import { HOUR_MS } from "@/lib/time/duration";
import { fleetQuery, PART_KNOWN_AT_MS } from "./answers";
import { serverNow } from "./server-clock";

const WHOLE: Fleet = { rows: [], errors: [], checked: 0, unlisted: 0 };
const PAGE: Fleet = { ...WHOLE, page: viewFleet(WHOLE, { ...NO_FILTERS, ...WORST_FIRST, page: 1 }) };

afterEach(() => vi.unstubAllGlobals());

const { queryKey } = fleetQuery();

function answerOf(value: Fleet): Answer<Fleet> {
  const now = new Date(serverNow()).toISOString();
  return { value, fetchedAt: now, nextCheckAt: now, problem: null };
}

function clientWith(value: Fleet, updatedAt?: number): QueryClient {
  const client = new QueryClient();
  client.setQueryData(queryKey, answerOf(value), { updatedAt });
  return client;
}

/** What is asked for when a page that knows so much is opened. */
function askedBy(client: QueryClient): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return Response.json(WHOLE);
  });
  new QueryObserver(client, fleetQuery()).subscribe(() => undefined)();
  return asked;
}

test("the rest of a fleet is asked for at once where the first HTML has one page of it", () => {
  expect(askedBy(clientWith(PAGE, PART_KNOWN_AT_MS))).toEqual(["/api/fleet"]);
});

test("a whole fleet is asked for again when the server says", () => {
  expect(askedBy(clientWith(WHOLE))).toEqual([]);
});

test("a page that comes with a link does not take the place of the whole fleet", () => {
  const client = clientWith(WHOLE, Date.now() - HOUR_MS);
  hydrate(client, dehydrate(clientWith(PAGE, PART_KNOWN_AT_MS)));
  expect(client.getQueryData(queryKey)?.value).toEqual(WHOLE);
});
