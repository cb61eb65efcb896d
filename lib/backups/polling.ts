import { parseInstant } from "@/lib/time/parse-instant";

/** While something is queued, in progress, due or overdue: as often as the Atlas CLI's `watch` asks. */
const ACTIVE_POLL_MS = 4_000;
/** While nothing can change before the next slot. */
export const IDLE_POLL_MS = 60_000;

/** What decides how soon asking Atlas again can help; a `ScheduleReport` is one, and so is `{ running: snapshot }`. */
export interface PollingFacts {
  /** The snapshot that is queued or in progress, null when there is none. */
  readonly running: object | null;
  readonly due?: boolean;
  readonly lateByMs?: number | null;
  /** ISO 8601 UTC. */
  readonly nextExpectedAt?: string | null;
}

/** For how many milliseconds from `now` (epoch ms) an answer of Atlas is as good as a new one. */
export function freshForMs(facts: PollingFacts, now: number): number {
  if (facts.running !== null || facts.due || (facts.lateByMs ?? null) !== null) return ACTIVE_POLL_MS;
  const slot = parseInstant(facts.nextExpectedAt);
  if (slot === null) return IDLE_POLL_MS;
  // Once the slot has come, the other rule holds: do not sleep through that moment.
  return Math.min(IDLE_POLL_MS, Math.max(ACTIVE_POLL_MS, slot - now));
}

/** ISO 8601 UTC, for `Next-Check-At`: when asking again can help, seen from `now` (epoch ms). */
export function nextCheckAt(facts: PollingFacts, now: number): string {
  return new Date(now + freshForMs(facts, now)).toISOString();
}
