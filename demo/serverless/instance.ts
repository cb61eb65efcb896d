import { noise, objectId } from "../ids";
import { DAY, HOUR, isoSeconds, type Time, toMilliseconds, wholeSecond } from "../time";
import type { Listed } from "./listed";
import { createSchedule, type Schedule, type ScheduleInput } from "./schedule";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** One serverless instance of the world. */
export interface ServerlessInstance {
  readonly groupId: string;
  readonly id: string;
  readonly name: string;
  readonly createDate: number;
  readonly continuous: boolean;
  readonly stateName: string;
  readonly mongoDBVersion: string;
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  readonly bytes: { readonly start: number; readonly perDay: number };
  /** Where its snapshots come from; null: only from `snapshots`. */
  schedule: Schedule | null;
  /** Put there by a test, beside or instead of the schedule's. */
  readonly snapshots: Listed[];
  readonly restoreJobs: Listed[];
  /** Laid over the JSON that Atlas would give: hostile strings, unknown values, fields of a wrong type. */
  overrides: Readonly<Record<string, unknown>>;
}

export interface ServerlessInput {
  readonly name: string;
  readonly createDate?: Time;
  readonly backup?: "continuous" | "basic";
  readonly stateName?: string;
  readonly mongoDBVersion?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly tags?: readonly Tag[];
  readonly bytes?: { readonly start: number; readonly perDay: number };
  /** Left out: a healthy one whose last slot was two hours ago. null: no snapshots but those a test puts. */
  readonly schedule?: ScheduleInput | null;
  readonly overrides?: Readonly<Record<string, unknown>>;
}

export function createServerless(groupId: string, input: ServerlessInput, now: number): ServerlessInstance {
  const keep = input.backup ?? "continuous";
  const schedule = input.schedule === null ? null : createSchedule(input.schedule ?? {}, keep, now);
  const createDate = wholeSecond(
    input.createDate === undefined ? defaultCreateDate(schedule, now) : toMilliseconds(input.createDate),
  );
  return {
    groupId,
    id: objectId(createDate, `${groupId}/${input.name}`),
    name: input.name,
    createDate,
    continuous: keep === "continuous",
    stateName: input.stateName ?? "IDLE",
    mongoDBVersion: input.mongoDBVersion ?? "8.0.16",
    provider: input.provider ?? "AWS",
    region: input.region ?? "EU_WEST_1",
    tags: input.tags ?? [],
    bytes: input.bytes ?? defaultBytes(input.name),
    schedule,
    snapshots: [],
    restoreJobs: [],
    overrides: input.overrides ?? {},
  };
}

/** Old enough for everything that its schedule keeps. */
function defaultCreateDate(schedule: Schedule | null, now: number): number {
  const slots = typeof schedule?.keep === "number" ? schedule.keep : 0;
  return now - Math.max(90 * DAY, (slots + 2) * (schedule?.every ?? 6 * HOUR));
}

function defaultBytes(name: string) {
  const start = Math.round(200e6 + noise(`${name} size`) * 40e9);
  return { start, perDay: Math.round(start * 0.0008) };
}

/** The instance as `GET .../serverless/{name}` gives it. */
export function instanceJson(instance: ServerlessInstance, origin: string): Record<string, unknown> {
  const self = `${origin}/api/atlas/v2/groups/${instance.groupId}/serverless/${instance.name}`;
  const connectionStrings =
    instance.stateName === "CREATING" ? {} : { standardSrv: `mongodb+srv://${hostOf(instance)}` };
  return {
    connectionStrings,
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

function hostOf(instance: ServerlessInstance): string {
  return `${instance.name.slice(0, 23)}.${instance.id.slice(-7)}.mongodb.net`;
}
