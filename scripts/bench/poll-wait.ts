const JITTER_MS = 500;
/** However wrong a time is, the page's polls are never closer together than this. */
const SHORTEST_WAIT_MS = 1_000;
/** Without an answer there is no time to obey. */
const RETRY_AFTER_MS = 5_000;

/**
 * How long a page waits before it asks again: until `Next-Check-At` and up to half a second more. Written anew rather
 * than taken from the app: the bench looks from outside, at what the contract says. `random` is from 0 to 1.
 */
export function pollWaitMs(nextCheckAt: string | undefined, now: number, random: number): number {
  const asked = Date.parse(nextCheckAt ?? "");
  const wait = Number.isNaN(asked) ? RETRY_AFTER_MS : Math.max(SHORTEST_WAIT_MS, asked - now);
  return wait + random * JITTER_MS;
}
