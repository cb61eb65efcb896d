import "server-only";
import { dehydrate, QueryClient, type QueryKey } from "@tanstack/react-query";
import type { Answer } from "@/lib/backups/answer";
import { currentRequest } from "@/lib/http/current-request";
import { toProblem } from "@/lib/http/problem";

/** Contract: the server waits for Atlas at most 1.5 s; the rest of that is for rendering. */
const WAIT_MS = 1_300;
const ASK_AGAIN_MS = 5_000;

type Load<T> = () => Promise<Answer<T>>;

/**
 * The source's answer, in process (no HTTP to ourselves), or null when it is not there in time: the page then goes
 * out with its skeleton and the browser asks by itself, while the call started here goes on and fills the cache.
 */
export function inTime<T>(load: Load<T>): Promise<Answer<T> | null> {
  const deadline = new Promise<null>((resolve) => setTimeout(resolve, WAIT_MS, null));
  const answer = settle(load);
  void sendHeadOnceAsked(answer);
  return Promise.race([answer, deadline]);
}

/** The question first: what a browser does with a head would keep a small machine from asking Atlas. */
async function sendHeadOnceAsked(answer: Promise<unknown>): Promise<void> {
  const asked = new Promise<boolean>((resolve) => setTimeout(resolve, 0, true));
  const waits = await Promise.race([answer.then(() => false), asked]);
  currentRequest.getStore()?.sendHead({ waits });
}

type Known = readonly [{ queryKey: QueryKey }, Answer<unknown> | null, { readonly updatedAt: number }?];

/** What the first HTML knows, and when that is not now, since when; for React Query to take over under the same keys. */
export function dehydrated(...known: readonly Known[]) {
  const client = new QueryClient();
  for (const [{ queryKey }, answer, when] of known) {
    if (answer) client.setQueryData(queryKey, answer, when);
  }
  return dehydrate(client);
}

async function settle<T>(load: Load<T>): Promise<Answer<T>> {
  try {
    return await load();
  } catch (error) {
    const nextCheckAt = new Date(Date.now() + ASK_AGAIN_MS).toISOString();
    return { value: null, fetchedAt: null, nextCheckAt, problem: toProblem(error) };
  }
}
