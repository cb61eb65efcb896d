import "server-only";
import { BentoCache, bentostore } from "bentocache";
import type { Answer } from "@/lib/backups/answer";
import { type Pace, spared } from "@/lib/backups/polling";
import { toProblem } from "@/lib/http/problem";
import { counters } from "@/lib/metrics/counters";
import { sharedState } from "@/lib/shared-state";
import { boundedMemory } from "./bounded-memory";

/** Contract: when a refresh fails, the last good answer is served for up to 15 minutes. */
export const KEEP_LAST_GOOD_MS = 15 * 60_000;
/** A failure is shared by all who ask for this long, so that a down Atlas is not hammered. */
const RETRY_FAILED_AFTER_MS = 5_000;
/** A poller that comes exactly at `nextCheckAt` must find the entry stale. */
const STALE_BEFORE_NEXT_CHECK_MS = 500;
/** With a last good value at hand a poll waits no longer than this; the asking goes on behind its back. Refresh does wait. */
const WAIT_WITH_LAST_GOOD_MS = 1_200;
/** A thousand instances have three thousand things that are asked for; their JSON is 20 to 30 kB each. */
const MEMORY = { entries: 5_000, bytes: 64_000_000 };

/** A refresh that somebody asks for is an answer of this age at the most: Atlas is not asked more often for the same. */
const REFRESH_EVERY_MS = 5_000;

export interface ReadOptions {
  /** Somebody wants to know it as it is now, however fresh it still is. */
  readonly refresh?: boolean;
  /** Epoch ms. */
  readonly now?: () => number;
}

export interface Fetch<T> {
  /** Names the thing and the scope it was fetched in. */
  readonly key: string;
  /** Asks Atlas. Rejects with `BackupError`. */
  readonly load: () => Promise<T>;
  /** How long a good value stays fresh (ms). */
  readonly freshForMs: (value: T) => number | Promise<number>;
  /** How old a last good value may become (ms), for what stays fresh longer than others; 15 minutes unless told. */
  readonly keptForMs?: number;
  /** How freely Atlas may be asked for it now. */
  readonly pace: () => Pace;
}

function createCache() {
  // Values stay live objects (no serialising): the same value is the same object, so that its JSON is made once.
  return new BentoCache({
    default: "memory",
    stores: {
      memory: bentostore().useL1Layer(boundedMemory(MEMORY)),
    },
  });
}

const cache = sharedState("answers", createCache);

/**
 * One fetch for many: concurrent and recent requests for the same thing share one call. Never rejects: a failure
 * is an answer too, with the last good value beside it while that is recent enough.
 */
export async function readThrough<T>(
  fetch: Fetch<T>,
  { refresh = false, now = Date.now }: ReadOptions = {},
): Promise<Answer<T>> {
  counters().cacheRead();
  const known = refresh && fetch.pace() !== "least" ? await peek<T>(fetch.key) : null;
  if (known === null || mustWait(known, now())) return getOrLoad(fetch, null, now);
  return sharedRefresh(fetch.key, () => getOrLoad(fetch, known, now));
}

/** Where Atlas says how long to wait, a click does not shorten it. */
function mustWait(known: Answer<unknown>, now: number): boolean {
  const told = known.problem?.code === "atlas_rate_limited" && Date.parse(known.nextCheckAt) > now;
  return told || now - askedAt(known) < REFRESH_EVERY_MS;
}

/** `outdated` is what shall not do any more, however fresh it is. */
function getOrLoad<T>(fetch: Fetch<T>, outdated: Answer<T> | null, now: () => number): Promise<Answer<T>> {
  return cache.getOrSet<Answer<T>>({
    key: fetch.key,
    grace: fetch.keptForMs ?? KEEP_LAST_GOOD_MS,
    timeout: WAIT_WITH_LAST_GOOD_MS,
    forceFresh: outdated !== null,
    factory: async (context) => {
      const answer = await load(fetch, previousAnswer<T>(context.gracedEntry) ?? outdated, now);
      context.setOptions({
        ttl: Math.max(1, Date.parse(answer.nextCheckAt) - now() - STALE_BEFORE_NEXT_CHECK_MS),
      });
      return answer;
    },
  });
}

const refreshes = sharedState("refreshes", () => new Map<string, Promise<unknown>>());

/** The cache itself shares what is missing or stale, but not what is asked for anew. */
function sharedRefresh<T>(key: string, start: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const running = refreshes.get(key) ?? start().finally(() => refreshes.delete(key));
  refreshes.set(key, running);
  return answersOf<T>(running);
}

/** What runs under a key is always a reading of the same thing. */
function answersOf<T>(running: Promise<unknown>): Promise<Answer<T>> {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  return running as Promise<Answer<T>>;
}

async function load<T>(fetch: Fetch<T>, previous: Answer<T> | null, now: () => number): Promise<Answer<T>> {
  const answer = await ask(fetch, previous, now);
  asked.set(answer, now());
  return answer;
}

async function ask<T>(fetch: Fetch<T>, previous: Answer<T> | null, now: () => number): Promise<Answer<T>> {
  counters().cacheLoaded();
  try {
    const value = await fetch.load();
    const answeredAt = now();
    const usualMs = await fetch.freshForMs(value);
    const freshMs = spared(usualMs, fetch.pace());
    const times = { fetchedAt: iso(answeredAt), nextCheckAt: iso(answeredAt + freshMs) };
    return { value, ...times, problem: null, ...(freshMs > usualMs && { slowed: true }) };
  } catch (error) {
    return failed(previous, error, now(), fetch.keptForMs);
  }
}

/** When each answer came, good or not: a failed one keeps the time of the last good value in `fetchedAt`. */
const asked = sharedState("asked", () => new WeakMap<Answer<unknown>, number>());

function askedAt(answer: Answer<unknown>): number {
  return asked.get(answer) ?? 0;
}

function failed<T>(
  previous: Answer<T> | null,
  error: unknown,
  now: number,
  keptForMs = KEEP_LAST_GOOD_MS,
): Answer<T> {
  const problem = toProblem(error);
  const waitMs = Math.max(RETRY_FAILED_AFTER_MS, (problem.retryAfterSeconds ?? 0) * 1_000);
  const keep = previous?.fetchedAt && now - Date.parse(previous.fetchedAt) <= keptForMs ? previous : null;
  return {
    value: keep?.value ?? null,
    fetchedAt: keep?.fetchedAt ?? null,
    nextCheckAt: iso(now + waitMs),
    problem,
  };
}

/** bentocache types a graced entry as `any`; what we put in under this key is what comes out. */
function previousAnswer<T>(entry: { value: unknown } | undefined): Answer<T> | null {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  return (entry?.value as Answer<T> | undefined) ?? null;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** What is cached under a key, however old; asks nobody. */
export async function peek<T>(key: string): Promise<Answer<T> | null> {
  return (await cache.get<Answer<T>>({ key, grace: KEEP_LAST_GOOD_MS })) ?? null;
}
