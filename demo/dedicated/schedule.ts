import type { Ages } from "../backups/ages";
import { createSlots, type Slots, type SlotsInput, slotBefore } from "../backups/slots";
import { objectId } from "../ids";
import { DAY, HOUR, isoSeconds, SECOND } from "../time";
import type { DedicatedCluster } from "./cluster";
import { clusterUrl } from "./links";
import { DEFAULT_POLICY, intervalOf, itemsAt, type PolicyItem } from "./policy";

/** A cluster's backup policy. Its days begin at the time of day of the anchor, Atlas's reference time. */
export interface DedicatedSchedule extends Slots {
  readonly ages: Ages;
  readonly items: readonly PolicyItem[];
  readonly restoreWindowDays: number | null;
}

export interface DedicatedScheduleInput extends SlotsInput {
  readonly ages?: Partial<Ages>;
  /** Left out: what Atlas gives a new cluster. Empty: backup is on, but nothing is taken by itself. */
  readonly items?: readonly PolicyItem[];
  /** null: left out of the answer. */
  readonly restoreWindowDays?: number | null;
}

/** As recorded: 157 seconds from the request to the end. */
export const DEFAULT_AGES: Ages = { inProgress: 5 * SECOND, completed: 157 * SECOND };
const SEARCHED_AHEAD = 400 * DAY;

export function createDedicatedSchedule(input: DedicatedScheduleInput, now: number): DedicatedSchedule {
  const { items = DEFAULT_POLICY, restoreWindowDays = 7 } = input;
  const slots = createSlots(input, intervalOf(items), now - 2 * HOUR);
  return { ...slots, ages: { ...DEFAULT_AGES, ...input.ages }, items, restoreWindowDays };
}

/** The schedule as `GET .../backup/schedule` gives it. */
export function scheduleJson(
  cluster: DedicatedCluster,
  schedule: DedicatedSchedule,
  now: number,
  origin: string,
): unknown {
  const next = nextSnapshot(schedule, now);
  const reference = new Date(schedule.anchor);
  const { restoreWindowDays } = schedule;
  return {
    autoExportEnabled: false,
    clusterId: cluster.id,
    clusterName: cluster.name,
    copyPolicyItemsEnabled: false,
    copySettings: [],
    links: [
      { href: `${clusterUrl(cluster, origin)}/backup/schedule`, rel: "self" },
      {
        href: `${origin}/api/public/v1.0/groups/${cluster.groupId}`,
        rel: "https://cloud.mongodb.com/group",
      },
    ],
    ...(next !== null && { nextSnapshot: isoSeconds(next) }),
    policies: [policyJson(cluster, schedule)],
    referenceHourOfDay: reference.getUTCHours(),
    referenceMinuteOfHour: reference.getUTCMinutes(),
    ...(restoreWindowDays !== null && { restoreWindowDays }),
    useOrgAndGroupNamesInExportPrefix: false,
  };
}

function policyJson(cluster: DedicatedCluster, { items }: DedicatedSchedule): unknown {
  return {
    id: objectId(cluster.createDate, `${cluster.id} policy`),
    policyItems: items.map(({ frequencyInterval, frequencyType, retentionUnit, retentionValue }, index) => ({
      frequencyInterval,
      frequencyType,
      id: policyItemId(cluster, index),
      retentionUnit,
      retentionValue,
    })),
  };
}

export function policyItemId({ createDate, id }: DedicatedCluster, index: number): string {
  return objectId(createDate, `${id} policy item ${index}`);
}

function nextSnapshot(schedule: DedicatedSchedule, now: number): number | null {
  for (
    let slot = slotBefore(schedule, now) + schedule.every;
    slot < now + SEARCHED_AHEAD;
    slot += schedule.every
  ) {
    if (itemsAt(schedule.items, slot, schedule.anchor).length > 0) return slot;
  }
  return null;
}
