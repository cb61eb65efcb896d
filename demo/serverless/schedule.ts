import { DAY, HOUR, SECOND, type Time, toMilliseconds, wholeSecond } from "../time";

/** What a snapshot's age makes of it. */
export interface Ages {
  readonly inProgress: number;
  readonly completed: number;
}

/** `continuous` and `basic` as MongoDB documents them, or simply so many of the newest. */
export type Keep = "continuous" | "basic" | number;

export interface Schedule {
  /** One slot; all others are whole intervals away from it, in the past and in the future. */
  readonly anchor: number;
  readonly every: number;
  readonly ages: Ages;
  readonly failed: ReadonlySet<number>;
  readonly missing: ReadonlySet<number>;
  readonly keep: Keep;
}

/** `failed` and `missing` count slots back from `lastSlot`, which is 0; -1 is the one after it. */
export interface ScheduleInput {
  readonly lastSlot?: Time;
  readonly everyHours?: number;
  readonly ages?: Partial<Ages>;
  readonly failed?: readonly number[];
  readonly missing?: readonly number[];
  readonly keep?: Keep;
}

const BASIC_KEEPS = 2;
const KEPT_HOURLY = 72 * HOUR;
const KEPT_DAILY = 35 * DAY;
/** Basic looks no further back than this for two good ones. */
const BASIC_SEARCH = 400;

export function createSchedule(input: ScheduleInput, keep: Keep, now: number): Schedule {
  const every = (input.everyHours ?? 6) * HOUR;
  const anchor = wholeSecond(input.lastSlot === undefined ? now - 2 * HOUR : toMilliseconds(input.lastSlot));
  const slots = (back: readonly number[] = []) => new Set(back.map((index) => anchor - index * every));
  return {
    anchor,
    every,
    ages: { inProgress: 30 * SECOND, completed: 240 * SECOND, ...input.ages },
    failed: slots(input.failed),
    missing: slots(input.missing),
    keep: input.keep ?? keep,
  };
}

/** The newest slot at or before a time. */
function slotBefore(schedule: Schedule, time: number): number {
  return schedule.anchor + Math.floor((time - schedule.anchor) / schedule.every) * schedule.every;
}

/** The first slot of a UTC day is the one that is kept as the daily. */
export function isDaily(schedule: Schedule, slot: number): boolean {
  return schedule.keep === "continuous" && isFirstOfDay(slot, schedule.every);
}

export function isFirstOfDay(slot: number, every: number): boolean {
  return slot % DAY < every;
}

export function statusAt(schedule: Schedule, slot: number, now: number): string {
  const age = now - slot;
  if (age < schedule.ages.inProgress) return "queued";
  if (age < schedule.ages.completed) return "inProgress";
  return schedule.failed.has(slot) ? "failed" : "completed";
}

export function expiryOf(schedule: Schedule, slot: number, now: number): number {
  if (schedule.keep === "continuous") return slot + (isDaily(schedule, slot) ? KEPT_DAILY : KEPT_HOURLY);
  if (schedule.keep === "basic") {
    // It leaves when two newer ones are good, and stays longer when they fail: never a date in the past.
    return Math.max(slot + BASIC_KEEPS * schedule.every, slotBefore(schedule, now) + schedule.every);
  }
  return slot + (schedule.keep + 1) * schedule.every;
}

/** The slots after the creation that have a snapshot in the list at `now`, newest first. */
export function keptSlots(schedule: Schedule, since: number, now: number): number[] {
  const limit = typeof schedule.keep === "number" ? schedule.keep : Number.POSITIVE_INFINITY;
  const oldest = Math.max(since, oldestKept(schedule, now));
  const kept: number[] = [];
  let good = 0;
  for (let slot = slotBefore(schedule, now); slot > oldest; slot -= schedule.every) {
    if (kept.length >= limit || (schedule.keep === "basic" && good >= BASIC_KEEPS)) break;
    if (!isListed(schedule, slot, now)) continue;
    kept.push(slot);
    if (statusAt(schedule, slot, now) === "completed") good += 1;
  }
  return kept;
}

function isListed(schedule: Schedule, slot: number, now: number): boolean {
  if (slot > now || schedule.missing.has(slot)) return false;
  return schedule.keep !== "continuous" || expiryOf(schedule, slot, now) > now;
}

function oldestKept(schedule: Schedule, now: number): number {
  if (schedule.keep === "continuous") return now - KEPT_DAILY;
  if (schedule.keep === "basic") return now - BASIC_SEARCH * schedule.every;
  return Number.NEGATIVE_INFINITY;
}
