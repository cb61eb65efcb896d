import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import type { Answer } from "@/lib/backups/answer";
import { fetchAnswer } from "./fetch-answer";

/** The server takes a refresh of the same thing no more often than this: asking sooner gives the same answer. */
export const REFRESH_EVERY_MS = 5_000;

/** Asks anew, past every cache, for all that is on screen. Never rejects: what went wrong is in the answers. */
export async function refreshAll(client: QueryClient): Promise<void> {
  const shown = client.getQueryCache().findAll({ type: "active" });
  await Promise.all(shown.map((query) => refresh(client, query.queryKey, refreshUrlOf(query))));
}

/** A query has the options of whichever component rendered last: what one of them asks for is with its observer. */
function refreshUrlOf({ observers }: Query): (() => string) | undefined {
  return observers.find(({ options }) => options.meta?.refreshUrl)?.options.meta?.refreshUrl;
}

async function refresh(client: QueryClient, queryKey: QueryKey, refreshUrl?: () => string): Promise<void> {
  const url = refreshUrl?.() ?? queryKey[0];
  if (typeof url !== "string") return;
  // A poll that is under way would bring what is older than what is asked for now.
  await client.cancelQueries({ queryKey });
  const previous = client.getQueryData<Answer<object>>(queryKey);
  const answer = await fetchAnswer(url, previous, new AbortController().signal, "reload");
  client.setQueryData(queryKey, answer);
}

declare module "@tanstack/react-query" {
  interface Register {
    /** `refreshUrl`: what is asked at a refresh, where that is more than the query's key. */
    queryMeta: { readonly refreshUrl?: () => string };
  }
}
