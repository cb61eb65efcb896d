import { setTimeout as sleep } from "node:timers/promises";
import { noise } from "../../demo/ids";
import type { OnLine, Scene } from "../../demo/testing/scene";
import type { Pictures } from "./pictures";

/** What all parts of a soak share. */
export interface Run {
  readonly line: OnLine;
  readonly scenes: readonly Scene[];
  readonly pictures: Pictures;
  /** Ends the soak. */
  readonly signal: AbortSignal;
  readonly tally: Tally;
}

/** What was seen, and what must never be. */
export interface Tally {
  readonly counts: Map<string, number>;
  readonly breaches: { readonly kind: Breach; readonly words: string }[];
  slowestMs: number;
}

export type Breach = "crash" | "wrong picture" | "unexpected answer" | "error in the browser";

export function createTally(): Tally {
  return { counts: new Map(), breaches: [], slowestMs: 0 };
}

export function count({ counts }: Tally, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

export function breach({ breaches }: Tally, kind: Breach, words: string): void {
  breaches.push({ kind, words });
}

/** Chance that repeats with its seed; each part of a soak has its own, so that none disturbs another's. */
export interface Chance {
  /** From 0 up to, but not, 1. */
  next(): number;
  pick<T>(choices: readonly T[]): T;
  between(least: number, most: number): number;
}

export function createChance(seed: string): Chance {
  let drawn = 0;
  const next = () => {
    drawn += 1;
    return noise(`${seed} ${drawn}`);
  };
  return {
    next,
    pick(choices) {
      const chosen = choices[Math.floor(next() * choices.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
    between: (least, most) => least + next() * (most - least),
  };
}

/** Sleeps, or returns at once when the soak ends. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
