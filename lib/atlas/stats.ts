import type { ProblemCode } from "@/lib/backups/errors";
import type { AtlasAnswer } from "./atlas-answer";
import { createRateBudgets, type RateBudget, type RateBudgets } from "./rate-budgets";

/** What is known of the connection to Atlas, for people. Times are ISO 8601 UTC by the server's clock. */
export interface AtlasStats {
  readonly auth: "serviceAccount" | "apiKey";
  readonly baseUrl: string;
  /** HTTP calls since the start, those for signing in included. */
  readonly callsMade: number;
  readonly lastAnswer: { readonly at: string; readonly status: number } | null;
  readonly lastError: { readonly at: string; readonly code: ProblemCode } | null;
  /** As last seen, the tightest first: Atlas counts per project and kind of call, and may leave it out. */
  readonly rateBudgets: readonly RateBudget[];
  /** Milliseconds that Atlas's clock is ahead of ours, within a second. */
  readonly clockOffsetMs: number | null;
}

export interface StatsRecorder {
  called(): void;
  /** `url` is what was called. */
  answered(url: string, answer: AtlasAnswer): void;
  failed(code: ProblemCode): void;
  read(): Omit<AtlasStats, "auth" | "baseUrl">;
  shareLeft: RateBudgets["shareLeft"];
}

export function createStats(clock: () => number): StatsRecorder {
  let callsMade = 0;
  let lastAnswer: AtlasStats["lastAnswer"] = null;
  let lastError: AtlasStats["lastError"] = null;
  let clockOffsetMs: number | null = null;
  const budgets = createRateBudgets(clock);
  const now = () => new Date(clock()).toISOString();
  return {
    called: () => {
      callsMade += 1;
    },
    answered: (url, answer) => {
      lastAnswer = { at: now(), status: answer.status };
      budgets.saw(new URL(url).pathname, answer.headers);
      clockOffsetMs = clockOffsetOf(answer.headers, clock()) ?? clockOffsetMs;
    },
    failed: (code) => {
      lastError = { at: now(), code };
    },
    read: () => ({ callsMade, lastAnswer, lastError, rateBudgets: budgets.all(), clockOffsetMs }),
    shareLeft: budgets.shareLeft,
  };
}

/** `Date` drops the fraction of its second: half a second is the best guess for it. */
const LOST_FRACTION_MS = 500;

function clockOffsetOf(headers: Headers, nowMs: number): number | null {
  const atlasMs = Date.parse(headers.get("Date") ?? "");
  return Number.isNaN(atlasMs) ? null : atlasMs + LOST_FRACTION_MS - nowMs;
}
