import { type Time, toMilliseconds, wholeSecond } from "../time";

/** When something is due: one time, and all others whole intervals away from it, in the past and in the future. */
export interface Slots {
  readonly anchor: number;
  readonly every: number;
  readonly failed: ReadonlySet<number>;
  readonly missing: ReadonlySet<number>;
}

/** `failed` and `missing` count slots back from `lastSlot`, which is 0; -1 is the one after it. */
export interface SlotsInput {
  readonly lastSlot?: Time;
  readonly failed?: readonly number[];
  readonly missing?: readonly number[];
}

export function createSlots(input: SlotsInput, every: number, defaultSlot: number): Slots {
  const anchor = wholeSecond(input.lastSlot === undefined ? defaultSlot : toMilliseconds(input.lastSlot));
  const slots = (back: readonly number[] = []) => new Set(back.map((index) => anchor - index * every));
  return { anchor, every, failed: slots(input.failed), missing: slots(input.missing) };
}

/** The newest slot at or before a time. */
export function slotBefore({ anchor, every }: Slots, time: number): number {
  return anchor + Math.floor((time - anchor) / every) * every;
}

/** From the newest one at `now` back to those after `since`, without the missing ones. */
export function* slotsBack(slots: Slots, since: number, now: number): Generator<number> {
  for (let slot = slotBefore(slots, now); slot > since; slot -= slots.every) {
    if (!slots.missing.has(slot)) yield slot;
  }
}
