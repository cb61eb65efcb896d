import { type Ages, statusAtAge } from "../backups/ages";
import { createSlots, type Slots, type SlotsInput, slotBefore, slotsBack } from "../backups/slots";
import { DAY, HOUR, SECOND } from "../time";

/** `continuous` and `basic` as MongoDB documents them, or simply so many of the newest. */
export type Keep = "continuous" | "basic" | number;

export interface Schedule extends Slots {
  readonly ages: Ages;
  readonly keep: Keep;
}

export interface ScheduleInput extends SlotsInput {
  readonly everyHours?: number;
  readonly ages?: Partial<Ages>;
  readonly keep?: Keep;
}

const BASIC_KEEPS = 2;
const KEPT_HOURLY = 72 * HOUR;
const KEPT_DAILY = 35 * DAY;
/** Basic looks no further back than this for two good ones. */
const BASIC_SEARCH = 400;

export function createSchedule(input: ScheduleInput, keep: Keep, now: number): Schedule {
  return {
    ...createSlots(input, (input.everyHours ?? 6) * HOUR, now - 2 * HOUR),
    ages: { inProgress: 30 * SECOND, completed: 240 * SECOND, ...input.ages },
    keep: input.keep ?? keep,
  };
}

/** The first slot of a UTC day is the one that is kept as the daily. */
export function isDaily(schedule: Schedule, slot: number): boolean {
  return schedule.keep === "continuous" && isFirstOfDay(slot, schedule.every);
}

export function isFirstOfDay(slot: number, every: number): boolean {
  return slot % DAY < every;
}

export function statusAt(schedule: Schedule, slot: number, now: number): string {
  return statusAtAge(schedule.ages, now - slot, schedule.failed.has(slot));
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
  for (const slot of slotsBack(schedule, oldest, now)) {
    if (kept.length >= limit || (schedule.keep === "basic" && good >= BASIC_KEEPS)) break;
    if (schedule.keep === "continuous" && expiryOf(schedule, slot, now) <= now) continue;
    kept.push(slot);
    if (statusAt(schedule, slot, now) === "completed") good += 1;
  }
  return kept;
}

function oldestKept(schedule: Schedule, now: number): number {
  if (schedule.keep === "continuous") return now - KEPT_DAILY;
  if (schedule.keep === "basic") return now - BASIC_SEARCH * schedule.every;
  return Number.NEGATIVE_INFINITY;
}
