import { type Bytes, defaultBytes } from "../backups/bytes";
import { createInstance, type Instance, type InstanceInput, standardSrv } from "../backups/instance";
import { DAY, HOUR, isoSeconds } from "../time";
import { createSchedule, type Schedule, type ScheduleInput } from "./schedule";

/** One serverless instance of the world. */
export interface ServerlessInstance extends Instance {
  readonly continuous: boolean;
  readonly bytes: Bytes;
  /** Where its snapshots come from; null: only from `snapshots`. */
  schedule: Schedule | null;
}

export interface ServerlessInput extends InstanceInput {
  readonly backup?: "continuous" | "basic";
  readonly bytes?: Bytes;
  /** Left out: a healthy one whose last slot was two hours ago. null: no snapshots but those a test puts. */
  readonly schedule?: ScheduleInput | null;
}

export function createServerless(groupId: string, input: ServerlessInput, now: number): ServerlessInstance {
  const keep = input.backup ?? "continuous";
  const schedule = input.schedule === null ? null : createSchedule(input.schedule ?? {}, keep, now);
  return {
    ...createInstance(groupId, input, defaultCreateDate(schedule, now)),
    continuous: keep === "continuous",
    bytes: input.bytes ?? defaultBytes(input.name),
    schedule,
  };
}

/** Old enough for everything that its schedule keeps. */
function defaultCreateDate(schedule: Schedule | null, now: number): number {
  const slots = typeof schedule?.keep === "number" ? schedule.keep : 0;
  return now - Math.max(90 * DAY, (slots + 2) * (schedule?.every ?? 6 * HOUR));
}

/** The instance as `GET .../serverless/{name}` gives it. */
export function instanceJson(instance: ServerlessInstance, origin: string): Record<string, unknown> {
  const self = `${origin}/api/atlas/v2/groups/${instance.groupId}/serverless/${instance.name}`;
  return {
    connectionStrings: instance.stateName === "CREATING" ? {} : { standardSrv: standardSrv(instance) },
    createDate: isoSeconds(instance.createDate),
    groupId: instance.groupId,
    id: instance.id,
    links: [
      { href: self, rel: "self" },
      { href: `${self}/backup/restoreJobs`, rel: "https://cloud.mongodb.com/restoreJobs" },
      { href: `${self}/backup/snapshots`, rel: "https://cloud.mongodb.com/snapshots" },
    ],
    mongoDBVersion: instance.mongoDBVersion,
    name: instance.name,
    providerSettings: {
      backingProviderName: instance.provider,
      providerName: "SERVERLESS",
      regionName: instance.region,
    },
    serverlessBackupOptions: { serverlessContinuousBackupEnabled: instance.continuous },
    stateName: instance.stateName,
    tags: instance.tags,
    terminationProtectionEnabled: false,
    ...instance.overrides,
  };
}
