import { createSlots, type Slots, type SlotsInput, slotsBack } from "../backups/slots";
import { noise } from "../ids";
import { DAY, SECOND } from "../time";

/** How old a snapshot is when it enters each of its states; what is left out is chosen anew for each one. */
interface FlexAges {
  readonly queued: number;
  readonly running: number;
  readonly completed: number;
}

/** One snapshot a day at the clock time of the creation. */
export interface FlexSchedule extends Slots {
  readonly ages: Partial<FlexAges>;
  readonly keep: number;
}

export interface FlexScheduleInput extends SlotsInput {
  readonly ages?: Partial<FlexAges>;
  /** How many days each is kept. */
  readonly keep?: number;
}

const KEPT_DAYS = 8;

export function createFlexSchedule(input: FlexScheduleInput, defaultSlot: number): FlexSchedule {
  const slots = createSlots(input, DAY, defaultSlot);
  return { ...slots, ages: input.ages ?? {}, keep: input.keep ?? KEPT_DAYS };
}

/** The newest time of day of the creation that has passed. */
export function lastSlotOf(createDate: number, now: number): number {
  return now - ((now - createDate) % DAY);
}

/** As recorded: it starts some seconds late and takes 70 to 154 seconds. */
export function agesOf({ ages }: FlexSchedule, seed: string): FlexAges {
  const running = ages.running ?? Math.round(8 + noise(`${seed} late`) * 40) * SECOND;
  const takes = Math.round(70 + noise(`${seed} takes`) * 84) * SECOND;
  return {
    queued: ages.queued ?? Math.min(3 * SECOND, running),
    running,
    completed: ages.completed ?? running + takes,
  };
}

export function statusAt({ queued, running, completed }: FlexAges, age: number, failed: boolean): string {
  if (age < queued) return "PENDING";
  if (age < running) return "QUEUED";
  if (age < completed) return "RUNNING";
  return failed ? "FAILED" : "COMPLETED";
}

export function expiryOf({ keep }: FlexSchedule, slot: number): number {
  return slot + keep * DAY;
}

/** The first comes a day after the creation. Newest first. */
export function keptSlots(schedule: FlexSchedule, createDate: number, now: number): number[] {
  const since = Math.max(now - schedule.keep * DAY, createDate + DAY - SECOND);
  return [...slotsBack(schedule, since, now)];
}
