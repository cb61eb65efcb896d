import type { Problem } from "./errors";

/**
 * What is known of one thing right now: the last good value with the time Atlas gave it, and, when the newest
 * attempt failed, the problem. Both can be there at once (stale data with its reason); that is why this is a
 * value and not a promise that rejects: a failed refresh must never blank a screen.
 */
export interface Answer<T> {
  readonly value: T | null;
  /** ISO 8601 UTC: when Atlas answered, by the server's clock. */
  readonly fetchedAt: string | null;
  /** ISO 8601 UTC: when asking again can help. */
  readonly nextCheckAt: string;
  readonly problem: Problem | null;
  /** True where Atlas is asked less often than usual, because little is left of its rate budget. */
  readonly slowed?: boolean;
}
