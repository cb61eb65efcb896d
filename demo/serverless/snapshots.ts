import { bytesAt } from "../backups/bytes";
import { type Entry, newestFirst } from "../backups/entries";
import { objectId } from "../ids";
import { isoSeconds } from "../time";
import type { ServerlessInstance } from "./instance";
import { expiryOf, isDaily, keptSlots, type Schedule, statusAt } from "./schedule";

/** The instance's snapshots at `now`, newest first: the schedule's and those that tests put there. */
export function listSnapshots(instance: ServerlessInstance, now: number): Entry[] {
  const { schedule } = instance;
  const derived = schedule === null ? [] : scheduled(instance, schedule, now);
  return newestFirst(instance.snapshots, derived);
}

function scheduled(instance: ServerlessInstance, schedule: Schedule, now: number): Entry[] {
  return keptSlots(schedule, instance.createDate, now).map((slot) => ({
    at: slot,
    id: () => snapshotId(instance, slot),
    json: () => snapshotJson(instance, schedule, slot, now),
  }));
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
    storageSizeBytes: done ? bytesAt(instance, slot) : 0,
  };
}
