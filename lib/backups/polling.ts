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

/** So many instances of a fleet a poll can ask for before the others: more are not on screen. */
export const MOST_FIRST = 100;

/** What lists of many projects may cost together: one call a second. */
const CALL_EVERY_MS = 1_000;

/** For how many milliseconds each of `calls` lists is good, that are asked for together: a minute, and longer for very many. */
export function listsFreshForMs(calls: number): number {
  return Math.max(IDLE_POLL_MS, calls * CALL_EVERY_MS);
}

/** Below this share of a rate budget the dashboard spares Atlas, before Atlas refuses. */
const SPARING_BELOW = 1 / 5;
const SPARING_POLL_MS = 15_000;
/** Below this one, nothing is asked twice in a minute, not even by Refresh: in a minute a good part comes back. */
const NEARLY_NONE_BELOW = 1 / 20;

export type Pace = "usual" | "sparing" | "least";

/** `shareLeft`: of the rate budget that the next call counts against, 0 to 1; null where Atlas has not said lately. */
export function paceOf(shareLeft: number | null): Pace {
  if (shareLeft === null || shareLeft >= SPARING_BELOW) return "usual";
  return shareLeft >= NEARLY_NONE_BELOW ? "sparing" : "least";
}

const LEAST_FRESH_MS: Readonly<Record<Pace, number>> = {
  usual: 0,
  sparing: SPARING_POLL_MS,
  least: IDLE_POLL_MS,
};

/** How long an answer is good for (ms) when calls are scarce, of one that is otherwise good for `freshMs`. */
export function spared(freshMs: number, pace: Pace): number {
  return Math.max(freshMs, LEAST_FRESH_MS[pace]);
}

/** Timers and answers are late by a little each time. */
const SAME_TURN_MS = 5_000;

/**
 * A settled instance costs one call a minute, not one for its list and one for its facts: when the facts are to be
 * asked for anew (epoch ms) before the list, they take its turn. `freshMs` of the list from `now`, with that.
 */
export function withoutTurnOf(factsNextCheckAt: number | null, freshMs: number, now: number): number {
  if (freshMs < IDLE_POLL_MS || factsNextCheckAt === null) return freshMs;
  const factsIn = factsNextCheckAt - now;
  return factsIn > 0 && factsIn <= freshMs + SAME_TURN_MS ? factsIn + IDLE_POLL_MS : freshMs;
}
