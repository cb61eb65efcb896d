import "server-only";
import { createHash } from "node:crypto";
import type { Answer } from "@/lib/backups/answer";
import type { Problem } from "@/lib/backups/errors";
import { toProblem } from "./problem";

/** Asking again sooner than this never helps: what is stale is being refreshed already. */
const SOONEST_NEXT_CHECK_MS = 1_000;

interface Body {
  readonly text: string;
  readonly etag: string;
}

/** The cache hands out the same object until it is refreshed, so its JSON and ETag are made once. */
const bodies = new WeakMap<object, Body>();

interface RespondOptions {
  /** False for a body that moves with the clock: it is sent each time. */
  readonly revalidate?: boolean;
}

/** Turns what a route found out into HTTP: the contract's headers, ETag and 304, or a problem. */
export async function respond(
  request: Request,
  find: (options: { readonly refresh: boolean }) => Promise<Answer<object>>,
  { revalidate = true }: RespondOptions = {},
): Promise<Response> {
  try {
    const answer = await find({ refresh: wantsRefresh(request) });
    if (answer.value === null) return problemResponse(answer.problem ?? toProblem(null));
    const known = revalidate ? request.headers.get("If-None-Match") : null;
    return dataResponse(known, answer, Date.now());
  } catch (error) {
    return problemResponse(toProblem(error));
  }
}

/** What must not be kept, neither here nor on the way nor by the browser. */
export async function respondUnkept(find: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await find(), { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return problemResponse(toProblem(error));
  }
}

/** What a browser's `reload` sends; a poll that only revalidates sends `max-age=0`. */
function wantsRefresh(request: Request): boolean {
  return /(^|[\s,])no-cache([\s,]|$)/i.test(request.headers.get("Cache-Control") ?? "");
}

export function problemResponse(problem: Problem): Response {
  const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  if (problem.retryAfterSeconds !== undefined) headers.set("Retry-After", String(problem.retryAfterSeconds));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

function dataResponse(ifNoneMatch: string | null, answer: Answer<object>, now: number): Response {
  const { text, etag } = bodyOf(answer);
  const nextCheckAt = Math.max(Date.parse(answer.nextCheckAt), now + SOONEST_NEXT_CHECK_MS);
  const headers = new Headers({
    ETag: etag,
    "Cache-Control": "private, no-cache",
    "Next-Check-At": new Date(nextCheckAt).toISOString(),
  });
  if (answer.fetchedAt) headers.set("Fetched-At", answer.fetchedAt);
  if (answer.slowed) headers.set("Pace", "slowed");
  if (matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", "application/json");
  return new Response(text, { headers });
}

function bodyOf(answer: Answer<object>): Body {
  const known = bodies.get(answer);
  if (known) return known;
  const text = JSON.stringify(answer.problem ? { ...answer.value, problem: answer.problem } : answer.value);
  // A browser keeps the headers of the 200 that a 304 repeats: another pace must be another 200.
  const tagged = createHash("sha256")
    .update(text)
    .update(answer.slowed ? "slowed" : "");
  const body = { text, etag: `"${tagged.digest("base64url").slice(0, 27)}"` };
  bodies.set(answer, body);
  return body;
}

/** RFC 9110 13.1.2: a list of tags or `*`, compared weakly (a proxy that compresses may weaken ours). */
function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
