import type { Answer } from "@/lib/backups/answer";
import type { Problem } from "@/lib/backups/errors";
import { noteServerDate, serverNow } from "./server-clock";

const RETRY_AFTER_MS = 5_000;

/**
 * One poll of our own API. Never rejects but for an abort: what went wrong is part of the answer, and what was
 * known before stays in it. The body is trusted: it comes from the same build.
 */
export async function fetchAnswer<T extends object>(
  url: string,
  previous: Answer<T> | undefined,
  signal: AbortSignal,
  cache: "no-cache" | "reload" = "no-cache",
): Promise<Answer<T>> {
  try {
    // `no-cache` makes the browser revalidate with the ETag: an unchanged answer costs a few hundred bytes. `reload`
    // tells the server to ask Atlas anew.
    const response = await fetch(url, { signal, cache });
    noteServerDate(response.headers.get("Date"));
    return response.ok ? await readAnswer<T>(response) : failed(previous, await readProblem(response));
  } catch (error) {
    if (signal.aborted) throw error;
    return failed(previous, UNREACHABLE);
  }
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const { problem = null, ...value }: { problem?: Problem | null } = await response.json();
  return {
    value: trusted<T>(value),
    fetchedAt: response.headers.get("Fetched-At"),
    nextCheckAt: response.headers.get("Next-Check-At") ?? soon(),
    problem,
    ...(response.headers.get("Pace") === "slowed" && { slowed: true }),
  };
}

async function readProblem(response: Response): Promise<Problem> {
  if (!response.headers.get("Content-Type")?.startsWith("application/problem+json")) return UNREACHABLE;
  return trusted<Problem>(await response.json());
}

function failed<T>(previous: Answer<T> | undefined, problem: Problem): Answer<T> {
  const waitMs = Math.max(RETRY_AFTER_MS, (problem.retryAfterSeconds ?? 0) * 1_000);
  return {
    value: previous?.value ?? null,
    fetchedAt: previous?.fetchedAt ?? null,
    nextCheckAt: new Date(serverNow() + waitMs).toISOString(),
    problem,
  };
}

/** Guarantee: route handlers of this very build serialise the same types; no schema is shipped to browsers. */
function trusted<T>(json: unknown): T {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  return json as T;
}

function soon(): string {
  return new Date(serverNow() + RETRY_AFTER_MS).toISOString();
}

const UNREACHABLE: Problem = {
  type: "urn:snapwatch:problem:dashboard_unreachable",
  title: "Could not reach the dashboard",
  status: 0,
  detail: "The dashboard's own server does not answer. Check that it is running and that you are online.",
  code: "dashboard_unreachable",
};
