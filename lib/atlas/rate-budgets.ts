import { type EndpointSet, endpointSetOf } from "./endpoint-set";

export interface RateLimit {
  /** Calls that the bucket holds when full (`RateLimit-Limit`). */
  readonly limit: number;
  readonly remaining: number;
}

/** What Atlas last said is left of one of its buckets. */
export interface RateBudget extends RateLimit, EndpointSet {
  /** ISO 8601 UTC by the server's clock. */
  readonly at: string;
  /** The share (0 to 1) that is left; null once that is too long ago to tell anything. */
  readonly shareLeft: number | null;
}

type Seen = Omit<RateBudget, "shareLeft">;

export interface RateBudgets {
  /** An answer to a call of this path. Atlas may leave the headers out. */
  saw(path: string, headers: Headers): void;
  /** As last seen, the tightest first. */
  all(): readonly RateBudget[];
  /** The share (0 to 1) that is left of the tightest bucket that calls for the project count against; null: not known. */
  shareLeft(projectId: string | null): number | null;
}

/** Atlas fills a bucket again within minutes: what is older says nothing about now. */
const TELLING_FOR_MS = 60_000;

/** Of forty projects with all their kinds, several times over; a project that does not exist has buckets too. */
const MOST_BUCKETS = 2_000;

export function createRateBudgets(clock: () => number): RateBudgets {
  const seen = new Map<string, Seen>();
  const toBudget = (budget: Seen): RateBudget => ({ ...budget, shareLeft: shareLeft(budget, clock()) });
  return {
    saw(path, headers) {
      const set = endpointSetOf(path);
      const limit = rateLimitOf(headers);
      if (!set || !limit) return;
      const key = `${set.name} ${set.projectId}`;
      // Put behind all others, so that the first is the one not seen for the longest.
      seen.delete(key);
      seen.set(key, { ...set, ...limit, at: new Date(clock()).toISOString() });
      const [oldest] = seen.keys();
      if (seen.size > MOST_BUCKETS && oldest !== undefined) seen.delete(oldest);
    },
    all: () => [...seen.values()].sort((a, b) => shareOf(a) - shareOf(b)).map(toBudget),
    shareLeft(projectId) {
      const shares = [...seen.values()]
        .filter((budget) => budget.projectId === projectId)
        .flatMap((budget) => toBudget(budget).shareLeft ?? []);
      return shares.length === 0 ? null : Math.min(...shares);
    },
  };
}

function shareLeft(budget: Seen, nowMs: number): number | null {
  return nowMs - Date.parse(budget.at) < TELLING_FOR_MS ? shareOf(budget) : null;
}

function shareOf({ limit, remaining }: RateLimit): number {
  return limit === 0 ? 0 : Math.min(1, remaining / limit);
}

/** null where Atlas does not say, which it may at any time. */
export function rateLimitOf(headers: Headers): RateLimit | null {
  const limit = wholeNumber(headers.get("RateLimit-Limit"));
  const remaining = wholeNumber(headers.get("RateLimit-Remaining"));
  return limit === null || remaining === null ? null : { limit, remaining };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}
