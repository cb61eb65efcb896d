import { type Entry, newestFirst } from "../backups/entries";
import { slotBefore } from "../backups/slots";
import { objectId } from "../ids";
import { isoSeconds, MINUTE } from "../time";
import type { FlexCluster } from "./cluster";
import { agesOf, expiryOf, type FlexSchedule, keptSlots, statusAt } from "./schedule";

/** The cluster's snapshots at `now`, newest first; Atlas lists them the other way round. */
export function flexSnapshots(cluster: FlexCluster, now: number): Entry[] {
  const { schedule } = cluster;
  const derived = schedule === null ? [] : scheduled(cluster, schedule, now);
  return newestFirst(cluster.snapshots, derived);
}

function scheduled(cluster: FlexCluster, schedule: FlexSchedule, now: number): Entry[] {
  return keptSlots(schedule, cluster.createDate, now).map((slot) => ({
    at: slot,
    id: () => snapshotId(cluster, slot),
    json: () => snapshotJson(cluster, schedule, slot, now),
  }));
}

/** The scheduled one that was there at a time, however long ago it has expired. */
export function flexSnapshotAt(cluster: FlexCluster, schedule: FlexSchedule, at: number) {
  const slot = slotBefore(schedule, at - LONGEST);
  const finished = slot + agesOf(schedule, `${cluster.id} ${slot}`).completed;
  return { id: snapshotId(cluster, slot), time: isoSeconds(finished) };
}

const LONGEST = 10 * MINUTE;

function snapshotId(cluster: FlexCluster, slot: number): string {
  return objectId(slot, `${cluster.id} ${slot}`);
}

/** What is unknown yet is left out, never null. */
function snapshotJson(cluster: FlexCluster, schedule: FlexSchedule, slot: number, now: number): unknown {
  const ages = agesOf(schedule, `${cluster.id} ${slot}`);
  const hasStarted = now >= slot + ages.running;
  const hasFinished = now >= slot + ages.completed;
  return {
    expiration: isoSeconds(expiryOf(schedule, slot)),
    ...(hasFinished && { finishTime: isoSeconds(slot + ages.completed) }),
    id: snapshotId(cluster, slot),
    ...(hasStarted && { mongoDBVersion: cluster.mongoDBVersion }),
    scheduledTime: isoSeconds(slot),
    ...(hasStarted && { startTime: isoSeconds(slot + ages.running) }),
    status: statusAt(ages, now - slot, schedule.failed.has(slot)),
  };
}
