import { slotsBack } from "../backups/slots";
import { objectId } from "../ids";
import { DAY } from "../time";
import type { DedicatedCluster, OnDemand } from "./cluster";
import { itemsAt, type PolicyItem, retentionOf } from "./policy";
import { type DedicatedSchedule, policyItemId } from "./schedule";

/** A snapshot by what caused it. How far it is follows from its age. */
export interface Taken {
  readonly id: string;
  /** When it was due, or asked for. */
  readonly at: number;
  readonly retention: number;
  readonly frequencyType: string;
  readonly snapshotType: string;
  readonly policyItems: readonly string[];
  readonly description: string;
  readonly fails: boolean;
}

/** All that the policy and people caused and that may be kept at `now`. */
export function takenSnapshots(cluster: DedicatedCluster, now: number): Taken[] {
  const { schedule } = cluster;
  const scheduled = schedule === null ? [] : scheduledSnapshots(cluster, schedule, now);
  return [...scheduled, ...cluster.onDemand.map((one, index) => onDemandSnapshot(cluster, one, index))];
}

function scheduledSnapshots(cluster: DedicatedCluster, schedule: DedicatedSchedule, now: number): Taken[] {
  return slotsKept(schedule, cluster.createDate, now).flatMap((slot) =>
    scheduledSnapshot(cluster, schedule, slot, now),
  );
}

/** A year has many hourly slots; only those that are still kept, and the days, need a look at the policy. */
function slotsKept(schedule: DedicatedSchedule, createDate: number, now: number): number[] {
  const { items, anchor, ages } = schedule;
  const keptSince = (some: readonly PolicyItem[]) =>
    now - ages.completed - Math.max(0, ...some.map(retentionOf));
  const hourlySince = keptSince(items.filter(({ frequencyType }) => frequencyType === "hourly"));
  const slots = [...slotsBack(schedule, Math.max(createDate, keptSince(items)), now)];
  return slots.filter((slot) => slot > hourlySince || (slot - anchor) % DAY === 0);
}

/** One snapshot serves all the items that are due: it has the name of the rarest and is kept as long as any wants. */
function scheduledSnapshot(
  cluster: DedicatedCluster,
  schedule: DedicatedSchedule,
  slot: number,
  now: number,
): Taken[] {
  const items = itemsAt(schedule.items, slot, schedule.anchor);
  const [rarest] = items;
  const retention = Math.max(0, ...items.map(retentionOf));
  if (rarest === undefined || slot + schedule.ages.completed + retention <= now) return [];
  return [
    {
      id: objectId(slot, `${cluster.id} ${slot}`),
      at: slot,
      retention,
      frequencyType: rarest.frequencyType,
      snapshotType: "scheduled",
      policyItems: items.map((item) => policyItemId(cluster, schedule.items.indexOf(item))),
      description: "",
      fails: schedule.failed.has(slot),
    },
  ];
}

function onDemandSnapshot(cluster: DedicatedCluster, one: OnDemand, index: number): Taken {
  return {
    ...one,
    id: onDemandId(cluster, index),
    frequencyType: "ondemand",
    snapshotType: "onDemand",
    policyItems: [],
  };
}

export function onDemandId({ id, onDemand }: DedicatedCluster, index: number): string {
  return objectId(onDemand[index]?.at ?? 0, `${id} on demand ${index}`);
}
