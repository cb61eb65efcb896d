import type { ProblemCode } from "@/lib/backups/errors";
import type { AtlasAnswer } from "./atlas-answer";

export interface RateLimit {
  /** Calls that the bucket holds when full (`RateLimit-Limit`). */
  readonly limit: number;
  readonly remaining: number;
}

/** What is known of the connection to Atlas, for people. Times are ISO 8601 UTC by the server's clock. */
export interface AtlasStats {
  readonly auth: "serviceAccount" | "apiKey";
  readonly baseUrl: string;
  /** HTTP calls since the start, those for signing in included. */
  readonly callsMade: number;
  readonly lastAnswer: { readonly at: string; readonly status: number } | null;
  readonly lastError: { readonly at: string; readonly code: ProblemCode } | null;
  /** As last seen: Atlas counts per project and kind of call, and may leave it out. */
  readonly rateLimit: (RateLimit & { readonly at: string }) | null;
  /** Milliseconds that Atlas's clock is ahead of ours, within a second. */
  readonly clockOffsetMs: number | null;
}

export interface StatsRecorder {
  called(): void;
  answered(answer: AtlasAnswer): void;
  failed(code: ProblemCode): void;
  read(): Omit<AtlasStats, "auth" | "baseUrl">;
}

export function createStats(clock: () => number): StatsRecorder {
  let callsMade = 0;
  let lastAnswer: AtlasStats["lastAnswer"] = null;
  let lastError: AtlasStats["lastError"] = null;
  let rateLimit: AtlasStats["rateLimit"] = null;
  let clockOffsetMs: number | null = null;
  const now = () => new Date(clock()).toISOString();
  return {
    called: () => {
      callsMade += 1;
    },
    answered: (answer) => {
      lastAnswer = { at: now(), status: answer.status };
      const seen = rateLimitOf(answer.headers);
      if (seen) rateLimit = { ...seen, at: now() };
      clockOffsetMs = clockOffsetOf(answer.headers, clock()) ?? clockOffsetMs;
    },
    failed: (code) => {
      lastError = { at: now(), code };
    },
    read: () => ({ callsMade, lastAnswer, lastError, rateLimit, clockOffsetMs }),
  };
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

/** `Date` drops the fraction of its second: half a second is the best guess for it. */
const LOST_FRACTION_MS = 500;

function clockOffsetOf(headers: Headers, nowMs: number): number | null {
  const atlasMs = Date.parse(headers.get("Date") ?? "");
  return Number.isNaN(atlasMs) ? null : atlasMs + LOST_FRACTION_MS - nowMs;
}
