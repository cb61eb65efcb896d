import { type Bytes, defaultBytes } from "../backups/bytes";
import { createInstance, type Instance, type InstanceInput } from "../backups/instance";
import { DAY, type Time, toMilliseconds, wholeSecond } from "../time";
import { createDedicatedSchedule, type DedicatedSchedule, type DedicatedScheduleInput } from "./schedule";

export interface Region {
  readonly provider: string;
  readonly region: string;
  readonly nodes: number;
}

/** A snapshot that somebody asked for. */
export interface OnDemand {
  readonly at: number;
  readonly description: string;
  readonly retention: number;
  readonly fails: boolean;
}

/** One dedicated cluster of the world: a replica set, or several as shards. */
export interface DedicatedCluster extends Instance {
  /** null: a replica set. */
  readonly shards: number | null;
  readonly instanceSize: string;
  /** The first is preferred. */
  readonly regions: readonly Region[];
  readonly paused: boolean;
  readonly pitEnabled: boolean;
  readonly bytes: Bytes;
  /** null: backup is off. */
  schedule: DedicatedSchedule | null;
  readonly onDemand: OnDemand[];
}

export interface OnDemandInput {
  readonly at?: Time;
  readonly description?: string;
  readonly retentionInDays?: number;
  readonly fails?: boolean;
}

export interface DedicatedInput extends InstanceInput {
  /** Left out: a replica set. */
  readonly shards?: number;
  readonly instanceSize?: string;
  /** Left out: three nodes in the instance's own region. */
  readonly regions?: readonly Region[];
  readonly paused?: boolean;
  readonly pitEnabled?: boolean;
  readonly bytes?: Bytes;
  /** Left out: a healthy one whose last slot was two hours ago. null: backup is off. */
  readonly schedule?: DedicatedScheduleInput | null;
  readonly onDemand?: readonly OnDemandInput[];
}

export function createDedicated(groupId: string, input: DedicatedInput, now: number): DedicatedCluster {
  const instance = createInstance(groupId, input, now - 500 * DAY);
  const { provider, region } = instance;
  return {
    ...instance,
    shards: input.shards ?? null,
    instanceSize: input.instanceSize ?? "M10",
    regions: input.regions ?? [{ provider, region, nodes: 3 }],
    paused: input.paused ?? false,
    pitEnabled: input.pitEnabled ?? true,
    bytes: input.bytes ?? defaultBytes(input.name),
    schedule: input.schedule === null ? null : createDedicatedSchedule(input.schedule ?? {}, now),
    onDemand: (input.onDemand ?? []).map((one) => toOnDemand(one, now)),
  };
}

/** Somebody asks for a snapshot now, or did so before. */
export function toOnDemand(
  { at, description, retentionInDays, fails }: OnDemandInput,
  now: number,
): OnDemand {
  return {
    at: wholeSecond(at === undefined ? now : toMilliseconds(at)),
    description: description ?? "",
    retention: (retentionInDays ?? 1) * DAY,
    fails: fails ?? false,
  };
}
