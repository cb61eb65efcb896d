import { DAY_MS } from "@/lib/time/duration";
import { isoUtc, parseInstant } from "@/lib/time/parse-instant";
import type { MissingSlot } from "../missing-slots";
import type { Retention } from "../model";
import { isKnownStatus, isRunning } from "../status";
import type { Attempt } from "./attempts";
import { HISTORY_DAYS } from "./retention";

/** `notKept`: so far back nothing is kept. `none`: nothing is listed, and nothing says that something should be. */
export type DayState = "completed" | "running" | "failed" | "missing" | "unknown" | "notKept" | "none";

/** One UTC day. `state` is the best that happened: one completed snapshot covers a day; the counts tell the rest. */
export interface Day {
  /** "2026-11-23" */
  readonly date: string;
  readonly state: DayState;
  readonly completed: number;
  readonly failed: number;
  readonly missing: number;
  readonly running: number;
  /** Snapshots with a status that this product does not know. */
  readonly unknown: number;
}

type Tally = { -readonly [Name in "completed" | "failed" | "missing" | "running" | "unknown"]: Day[Name] };

/** The last 35 UTC days, oldest first, today last. `now` in epoch milliseconds. */
export function readDays(
  attempts: readonly Attempt[],
  missing: readonly MissingSlot[],
  retention: Retention | null,
  now: number,
): readonly Day[] {
  const dates = Array.from({ length: HISTORY_DAYS }, (_, index) =>
    dateOf(now - (HISTORY_DAYS - 1 - index) * DAY_MS),
  );
  const tallies = new Map(dates.map((date) => [date, emptyTally()]));
  const count = (at: number, name: keyof Tally) => {
    const tally = tallies.get(dateOf(at));
    if (tally) tally[name] += 1;
  };
  for (const { snapshot, at } of attempts) count(at, tallyName(snapshot.status));
  for (const { expectedAt } of missing) count(parseInstant(expectedAt) ?? now, "missing");
  const keptSince = retention?.keepNewest ? dateOf(attempts.at(-1)?.at ?? now) : "";
  return [...tallies].map(([date, tally]) => ({ date, state: stateOf(tally, date < keptSince), ...tally }));
}

function stateOf(tally: Tally, notKept: boolean): DayState {
  const order = ["completed", "running", "unknown", "failed", "missing"] as const;
  return order.find((name) => tally[name] > 0) ?? (notKept ? "notKept" : "none");
}

function tallyName(status: string): keyof Tally {
  if (isRunning({ status })) return "running";
  return isKnownStatus(status) ? (status === "failed" ? "failed" : "completed") : "unknown";
}

function emptyTally(): Tally {
  return { completed: 0, failed: 0, missing: 0, running: 0, unknown: 0 };
}

function dateOf(ms: number): string {
  return isoUtc(ms).slice(0, "2026-11-23".length);
}
