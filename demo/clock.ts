import { type Time, toMilliseconds } from "./time";

/** The world's own time. It runs with the real one, from any offset, until it is frozen. */
export interface Clock {
  now(): number;
  set(time: Time): void;
  advance(milliseconds: number): void;
  freeze(): void;
  resume(): void;
  isFrozen(): boolean;
}

export function createClock(start?: Time): Clock {
  let offset = start === undefined ? 0 : toMilliseconds(start) - Date.now();
  let frozenAt: number | null = null;

  const now = () => frozenAt ?? Date.now() + offset;
  function set(time: Time): void {
    const target = toMilliseconds(time);
    if (frozenAt !== null) frozenAt = target;
    else offset = target - Date.now();
  }
  return {
    now,
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    freeze() {
      frozenAt = now();
    },
    resume() {
      if (frozenAt === null) return;
      offset = frozenAt - Date.now();
      frozenAt = null;
    },
    isFrozen: () => frozenAt !== null,
  };
}
