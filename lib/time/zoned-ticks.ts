import { DAY_MS, HOUR_MS, MINUTE_MS } from "./duration";
import { firstInstantFrom, instantsOf } from "./wall-time";
import { offsetMinutes, zonedParts } from "./zoned-parts";
import { UTC } from "./zones";

export interface Tick {
  /** Epoch ms. */
  readonly at: number;
  /** It begins a day of the zone: its first midnight or, where the clocks jump over that, the instant at which they do. */
  readonly day: boolean;
}

const SECOND_MS = 1_000;
const STEPS_MS = [
  5 * SECOND_MS,
  15 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  2 * DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
];
const LARGEST_STEP_MS = 30 * DAY_MS;

/**
 * Round times on the clock of `zone` between two instants (epoch ms), oldest first, about `most` at most. They follow
 * that clock: a day of 23 or 25 hours has its ticks where its clock shows them.
 */
export function zonedTicks(from: number, to: number, zone: string, most: number): readonly Tick[] {
  const step = STEPS_MS.find((size) => (to - from) / size <= most) ?? LARGEST_STEP_MS;
  const [first, last] = wallsAround(from, to, zone);
  const walls = Array.from(
    { length: Math.max(0, Math.floor(last / step) - Math.ceil(first / step) + 1) },
    (_, index) => (Math.ceil(first / step) + index) * step,
  );
  const ticks = walls
    .flatMap((wall) =>
      wall % DAY_MS === 0 ? ticksOfMidnight(wall, step, zone) : ticksOfTime(wall, step, zone),
    )
    .filter(({ at }) => at >= from && at <= to)
    .sort((a, b) => a.at - b.at);
  // The instant at which a day begins is that of a time, too: it has one tick, the day's.
  return ticks.filter(({ at }, index) => at !== ticks[index - 1]?.at);
}

/** Where ticks are many hours apart, the second of a time that comes twice would stand right on the first. */
function ticksOfTime(wall: number, step: number, zone: string): readonly Tick[] {
  const instants = instantsOf(zonedParts(wall, UTC), zone);
  return (step <= HOUR_MS ? instants : instants.slice(0, 1)).map((at) => ({ at, day: false }));
}

/** A midnight that comes twice begins but one day: the second is a time like others. */
function ticksOfMidnight(wall: number, step: number, zone: string): readonly Tick[] {
  const beginning = { at: firstInstantFrom(zonedParts(wall, UTC), zone), day: true };
  return [beginning, ...(step < DAY_MS ? ticksOfTime(wall, step, zone) : [])];
}

interface ScreenTick extends Tick {
  readonly narrow: boolean;
  readonly wide: boolean;
}

/** Those of a narrow and of a wide screen in one list, oldest first, each saying on which it has room. */
export function screenTicks(
  from: number,
  to: number,
  zone: string,
  most: { readonly narrow: number; readonly wide: number },
): readonly ScreenTick[] {
  const [narrow, wide] = [zonedTicks(from, to, zone, most.narrow), zonedTicks(from, to, zone, most.wide)];
  const isIn = (ticks: readonly Tick[], { at }: Tick) => ticks.some((tick) => tick.at === at);
  return [...wide, ...narrow.filter((tick) => !isIn(wide, tick))]
    .map((tick) => ({ ...tick, narrow: isIn(narrow, tick), wide: isIn(wide, tick) }))
    .sort((a, b) => a.at - b.at);
}

/** What the zone's clock shows from one instant to another, counted as if it were UTC; wider where it is put back. */
function wallsAround(from: number, to: number, zone: string): readonly [number, number] {
  const [before, after] = [offsetMinutes(from, zone) * MINUTE_MS, offsetMinutes(to, zone) * MINUTE_MS];
  const putBack = Math.max(0, before - after);
  return [from + before - putBack, to + after + putBack];
}
