import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import type { Answer } from "@/lib/backups/answer";
import type { Fleet } from "@/lib/backups/fleet";
import { NO_FILTERS } from "@/lib/backups/fleet-filter";
import { viewFleet } from "@/lib/backups/fleet-view";
import { fleetQuery } from "./answers";
import { serverNow } from "./server-clock";

const WHOLE: Fleet = { rows: [], errors: [], checked: 0, unlisted: 0 };
const PAGE: Fleet = { ...WHOLE, page: viewFleet(WHOLE, { ...NO_FILTERS, byProject: false, page: 1 }) };

afterEach(() => vi.unstubAllGlobals());

/** What is asked for when a page that knows this fleet is opened. */
function askedWith(value: Fleet): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return Response.json(WHOLE);
  });
  const now = new Date(serverNow()).toISOString();
  const client = new QueryClient();
  const answer: Answer<Fleet> = { value, fetchedAt: now, nextCheckAt: now, problem: null };
  client.setQueryData(fleetQuery().queryKey, answer);
  new QueryObserver(client, fleetQuery()).subscribe(() => undefined)();
  return asked;
}

test("the rest of a fleet is asked for at once where the first HTML has one page of it", () => {
  expect(askedWith(PAGE)).toEqual(["/api/fleet"]);
});

test("a whole fleet is asked for again when the server says", () => {
  expect(askedWith(WHOLE)).toEqual([]);
});
