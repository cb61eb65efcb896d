import type { Timing } from "../retry";

/** Time that passes only when somebody sleeps, and chance that is always one half. For tests. */
export interface FakeTime extends Timing {
  readonly slept: number[];
  advance(ms: number): void;
}

export function fakeTime(startMs = Date.parse("2026-11-24T00:00:00Z")): FakeTime {
  let nowMs = startMs;
  const slept: number[] = [];
  return {
    slept,
    clock: () => nowMs,
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms);
      nowMs += ms;
    },
    advance: (ms) => {
      nowMs += ms;
    },
  };
}
