import { noise, objectId, timeOfId } from "../ids";
import { DAY, isoSeconds } from "../time";
import type { ServerlessInstance } from "./instance";
import { idOf } from "./listed";
import { expiryOf, isDaily, keptSlots, type Schedule, statusAt } from "./schedule";

/** One place in the list; its JSON is made only when a page shows it. */
export interface Entry {
  readonly at: number;
  json(): unknown;
}

/** The instance's snapshots at `now`, newest first: the schedule's and those that tests put there. */
export function listSnapshots(instance: ServerlessInstance, now: number): Entry[] {
  const put = instance.snapshots.map((item): Entry => ({ at: item.at, json: () => item.json }));
  const { schedule } = instance;
  if (schedule === null) return put.sort(newestFirst);
  const replaced = new Set(instance.snapshots.map((item) => idOf(item.json)));
  const derived = keptSlots(schedule, instance.createDate, now)
    .map((slot): Entry => ({ at: slot, json: () => snapshotJson(instance, schedule, slot, now) }))
    .filter((entry) => replaced.size === 0 || !replaced.has(snapshotId(instance, entry.at)));
  return put.length === 0 ? derived : [...put, ...derived].sort(newestFirst);
}

export function findSnapshot(instance: ServerlessInstance, id: string, now: number): unknown {
  const put = instance.snapshots.find((item) => idOf(item.json) === id);
  if (put !== undefined) return put.json;
  const { schedule } = instance;
  const slot = timeOfId(id);
  if (schedule === null || snapshotId(instance, slot) !== id) return undefined;
  if (!keptSlots(schedule, instance.createDate, now).includes(slot)) return undefined;
  return snapshotJson(instance, schedule, slot, now);
}

function snapshotId(instance: ServerlessInstance, slot: number): string {
  return objectId(slot, `${instance.id} ${slot}`);
}

/** What is unknown until a snapshot has finished is left out, never null. */
function snapshotJson(instance: ServerlessInstance, schedule: Schedule, slot: number, now: number): unknown {
  const status = statusAt(schedule, slot, now);
  const done = status === "completed";
  return {
    ...(done && { createdAt: isoSeconds(slot) }),
    expiresAt: isoSeconds(expiryOf(schedule, slot, now)),
    frequencyType: isDaily(schedule, slot) ? "daily" : "hourly",
    id: snapshotId(instance, slot),
    ...(done && { mongodVersion: instance.mongoDBVersion }),
    serverlessInstanceName: instance.name,
    snapshotType: "scheduled",
    status,
    storageSizeBytes: done ? sizeAt(instance, slot) : 0,
  };
}

/** Grows slowly, with a per mille of unrest. */
function sizeAt(instance: ServerlessInstance, slot: number): number {
  const { start, perDay } = instance.bytes;
  const grown = start + (perDay * (slot - instance.createDate)) / DAY;
  return Math.round(grown * (1 + (noise(`${instance.id} ${slot}`) - 0.5) * 0.002));
}

const newestFirst = (left: Entry, right: Entry) => right.at - left.at;
