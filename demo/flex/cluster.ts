import {
  createDateOf,
  createInstance,
  type Instance,
  type InstanceInput,
  standard,
  standardSrv,
} from "../backups/instance";
import { DAY, HOUR, isoSeconds } from "../time";
import { createFlexSchedule, type FlexSchedule, type FlexScheduleInput, lastSlotOf } from "./schedule";

/** One Flex cluster of the world. */
export interface FlexCluster extends Instance {
  readonly formerServerless: boolean;
  /** Where its snapshots come from; null: only from `snapshots`. */
  schedule: FlexSchedule | null;
}

export interface FlexInput extends InstanceInput {
  /** What MongoDB made of a serverless instance: it keeps name, id and date, and shows by its release system. */
  readonly formerServerless?: boolean;
  /**
   * Left out: a healthy one whose last slot was at the clock time of the creation (without that: two hours ago).
   * null: no snapshots but those a test puts.
   */
  readonly schedule?: FlexScheduleInput | null;
}

export function createFlex(groupId: string, input: FlexInput, now: number): FlexCluster {
  const formerServerless = input.formerServerless ?? false;
  const schedule = createSchedule(input, now);
  const anchor = schedule?.anchor ?? now;
  return {
    ...createInstance(groupId, input, anchor - (formerServerless ? 900 : 90) * DAY),
    formerServerless,
    schedule,
  };
}

function createSchedule(input: FlexInput, now: number): FlexSchedule | null {
  if (input.schedule === null) return null;
  const createDate = createDateOf(input);
  const lastSlot = createDate === null ? now - 2 * HOUR : lastSlotOf(createDate, now);
  return createFlexSchedule(input.schedule ?? {}, lastSlot);
}

/** The cluster as `GET .../flexClusters/{name}` gives it; Flex objects have no links. */
export function flexClusterJson(cluster: FlexCluster): Record<string, unknown> {
  const isCreating = cluster.stateName === "CREATING";
  return {
    backupSettings: { enabled: true },
    clusterType: "REPLICASET",
    connectionStrings: {
      ...(!isCreating && { standard: standard(cluster) }),
      standardSrv: standardSrv(cluster),
    },
    createDate: isoSeconds(cluster.createDate),
    groupId: cluster.groupId,
    id: cluster.id,
    mongoDBVersion: cluster.mongoDBVersion,
    name: cluster.name,
    providerSettings: {
      backingProviderName: cluster.provider,
      diskSizeGB: 5,
      providerName: "FLEX",
      regionName: cluster.region,
    },
    stateName: cluster.stateName,
    tags: cluster.tags,
    terminationProtectionEnabled: false,
    versionReleaseSystem: cluster.formerServerless ? "CONTINUOUS" : "LTS",
    ...cluster.overrides,
  };
}
