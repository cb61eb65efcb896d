import { DAY_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import type { Attempt } from "./schedule/attempts";
import { LATE_AFTER_MS } from "./schedule/next-slot";
import { isPastEverySlot, type Kept, mustBeListed } from "./schedule/retention";

/** A slot for which Atlas lists no snapshot. Inferred from the cadence: Atlas does not say that one is missing. */
export interface MissingSlot {
  /** ISO 8601 UTC; right to some minutes, like the schedule itself. */
  readonly expectedAt: string;
  /** The ids of the listed snapshots around it; null where there is no newer one. */
  readonly between: readonly [olderId: string, newerId: string | null];
}

interface Expectation {
  readonly everyMs: number;
  readonly kept: Kept;
  /** Epoch milliseconds; nothing is expected before it. */
  readonly createdAt: number;
}

/** A stretch between two listed snapshots, divided into equal steps of about the cadence. */
interface Stretch {
  readonly from: number;
  readonly stepMs: number;
  readonly steps: number;
}

/**
 * The slots without a snapshot, newest first. Counted between each two listed snapshots, never on a fixed grid, so
 * that a schedule that drifts by minutes, or moved once, has no false ones; nothing is inferred before the oldest.
 * `attempts` are the scheduled ones, newest first; times are epoch milliseconds.
 */
export function findMissing(
  attempts: readonly Attempt[],
  expectation: Expectation,
  now: number,
): readonly MissingSlot[] {
  return attempts.flatMap((older, index) => {
    const newer = attempts[index - 1] ?? null;
    const stretch = newer
      ? closedStretch(older.at, newer.at, expectation)
      : openStretch(older.at, expectation, now);
    const between = [older.snapshot.id, newer?.snapshot.id ?? null] as const;
    return slotsIn(stretch, expectation, newer?.at ?? null)
      .map((at) => ({ expectedAt: isoUtc(at), between }))
      .reverse();
  });
}

function closedStretch(from: number, to: number, { everyMs }: Expectation): Stretch {
  const steps = Math.max(1, Math.round((to - from) / everyMs));
  return { from, stepMs: (to - from) / steps, steps };
}

/** After the newest snapshot a slot is missing as soon as it is late. */
function openStretch(from: number, { everyMs }: Expectation, now: number): Stretch {
  return { from, stepMs: everyMs, steps: Math.ceil((now - LATE_AFTER_MS - from) / everyMs) };
}

function slotsIn({ from, stepMs, steps }: Stretch, expectation: Expectation, to: number | null): number[] {
  const { everyMs, kept, createdAt } = expectation;
  const stepsPerDay = Math.max(1, Math.round(DAY_MS / everyMs));
  // Starting where something is expected at all, a snapshot from years ago costs nothing.
  const first = Math.max(1, Math.ceil((Math.max(kept.oneADaySince, createdAt) - from) / stepMs));
  const slots: number[] = [];
  for (let step = first; step < steps; step += 1) {
    const at = from + step * stepMs;
    const rule = mustBeListed(at, kept);
    const daily = rule === "oneADay" && step % stepsPerDay === 0 && !filledByDaily(at, to, kept);
    if (rule === "everySlot" || daily) slots.push(at);
  }
  return slots;
}

/** Which of a day's snapshots is kept may change: a kept one within half a day is that day's. */
function filledByDaily(at: number, to: number | null, kept: Kept): boolean {
  return to !== null && isPastEverySlot(to, kept) && to - at < DAY_MS / 2;
}
