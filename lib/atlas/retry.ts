import type { BackupError } from "@/lib/backups/errors";
import { failureOfException } from "./errors";
import { AtlasFailure } from "./failure";

const MAX_TRIES = 3;
const FIRST_BACKOFF_MS = 250;
const LONGEST_BACKOFF_MS = 4_000;

/** Time and chance, so that tests need not wait for either. */
export interface Timing {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** From 0 up to, but not, 1. */
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

interface RetryOptions extends Timing {
  readonly signal: AbortSignal;
  /** No wait goes beyond this (milliseconds since 1970). */
  readonly endsAtMs: number;
  readonly onRetry: (failure: BackupError, waitMs: number) => void;
}

/** For reads only. Throws `BackupError`: the last try's failure, at once when waiting would exceed the deadline. */
export async function withRetries<T>(read: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      const failure = failureOfException(error);
      const waitMs = waitBeforeNext(failure, tries, options);
      if (waitMs === null) throw failure;
      options.onRetry(failure, waitMs);
      await options.sleep(waitMs, options.signal);
    }
  }
}

function waitBeforeNext(
  failure: BackupError,
  tries: number,
  { clock, random, endsAtMs }: RetryOptions,
): number | null {
  if (!(failure instanceof AtlasFailure && failure.transient) || tries >= MAX_TRIES) return null;
  const waitMs = waitOf(failure, tries, random);
  return clock() + waitMs < endsAtMs ? waitMs : null;
}

/** What the server asks for; else full jitter, so that many who failed together do not come back together. */
function waitOf(failure: AtlasFailure, tries: number, random: () => number): number {
  if (failure.askedWaitSeconds !== undefined) return failure.askedWaitSeconds * 1000;
  return random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1));
}
