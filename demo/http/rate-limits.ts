import { SECOND } from "../time";
import { rateLimited } from "./errors";

/** A token bucket's size, and how many tokens come back in 60 seconds. */
export interface Limit {
  readonly capacity: number;
  readonly refill: number;
}

/** Atlas's published defaults. The serverless set is not among them: ours, by analogy with Flex. */
const DEFAULTS = {
  "Projects USER": { capacity: 1200, refill: 500 },
  "Projects GROUP": { capacity: 1200, refill: 500 },
  "Serverless GROUP": { capacity: 1200, refill: 500 },
  "Flex Clusters GROUP": { capacity: 1200, refill: 500 },
  "Flex Snapshots GROUP": { capacity: 1200, refill: 500 },
  "Flex Restore Jobs GROUP": { capacity: 1200, refill: 500 },
  "Clusters GROUP": { capacity: 10000, refill: 5000 },
  "Cloud Backups GROUP": { capacity: 1200, refill: 500 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof DEFAULTS;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** One bucket per endpoint set and scope (who calls, or which project is asked). */
export interface RateLimits {
  /** Takes one token and gives the headers, or throws the 429. */
  take(name: LimitName, scope: string, path: string): Record<string, string>;
  /** Changes a set's size for one scope (a project id, or the caller's name), or for all. */
  set(name: LimitName, limit: Limit, scope?: string): void;
}

const REFILL_TIME = 60 * SECOND;

export function createRateLimits(now: () => number): RateLimits {
  const limits = new Map<string, Limit>(Object.entries(DEFAULTS));
  const buckets = new Map<string, Bucket>();

  function limitOf(name: LimitName, scope: string): Limit {
    return limits.get(`${name} ${scope}`) ?? limits.get(name) ?? DEFAULTS[name];
  }
  function fill(key: string, { capacity, refill }: Limit): Bucket {
    const bucket = buckets.get(key) ?? { tokens: capacity, filledAt: now() };
    const gained = (Math.max(0, now() - bucket.filledAt) / REFILL_TIME) * refill;
    const filled = { tokens: Math.min(capacity, bucket.tokens + gained), filledAt: now() };
    buckets.set(key, filled);
    return filled;
  }
  return {
    take(name, scope, path) {
      const limit = limitOf(name, scope);
      const bucket = fill(`${name} ${scope}`, limit);
      if (bucket.tokens < 1) {
        const retryAfter = Math.ceil(((1 - bucket.tokens) / limit.refill) * 60);
        throw rateLimited(path.slice(1), { retryAfter, ...limit });
      }
      bucket.tokens -= 1;
      return headers(limit, bucket);
    },
    set(name, limit, scope) {
      limits.set(scope === undefined ? name : `${name} ${scope}`, limit);
      for (const key of buckets.keys()) {
        if (scope === undefined ? key.startsWith(name) : key === `${name} ${scope}`) buckets.delete(key);
      }
    },
  };
}

function headers({ capacity }: Limit, { tokens }: Bucket): Record<string, string> {
  return { "RateLimit-Limit": String(capacity), "RateLimit-Remaining": String(Math.floor(tokens)) };
}
