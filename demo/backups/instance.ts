import { objectId } from "../ids";
import { type Time, toMilliseconds, wholeSecond } from "../time";
import type { Listed } from "./listed";
import type { Restore } from "./restore";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** What every instance of the world is, of whichever kind. */
export interface Instance {
  readonly groupId: string;
  readonly id: string;
  readonly name: string;
  readonly createDate: number;
  readonly stateName: string;
  readonly mongoDBVersion: string;
  readonly provider: string;
  readonly region: string;
  readonly tags: readonly Tag[];
  /** Put there by a test, beside or instead of the schedule's. */
  readonly snapshots: Listed[];
  readonly restoreJobs: Listed[];
  /** Restores that go on as the clock does. */
  readonly restores: Restore[];
  /** Laid over the JSON that Atlas would give: hostile strings, unknown values, fields of a wrong type. */
  overrides: Readonly<Record<string, unknown>>;
}

export interface InstanceInput {
  readonly name: string;
  readonly createDate?: Time;
  readonly stateName?: string;
  readonly mongoDBVersion?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly tags?: readonly Tag[];
  readonly overrides?: Readonly<Record<string, unknown>>;
}

export function createInstance(groupId: string, input: InstanceInput, defaultCreateDate: number): Instance {
  const createDate = createDateOf(input) ?? wholeSecond(defaultCreateDate);
  return {
    groupId,
    // The same name and date give the same id under every kind: a migrated instance keeps its own.
    id: objectId(createDate, `${groupId}/${input.name}`),
    name: input.name,
    createDate,
    stateName: input.stateName ?? "IDLE",
    mongoDBVersion: input.mongoDBVersion ?? "8.0.16",
    provider: input.provider ?? "AWS",
    region: input.region ?? "EU_WEST_1",
    tags: input.tags ?? [],
    snapshots: [],
    restoreJobs: [],
    restores: [],
    overrides: input.overrides ?? {},
  };
}

export function createDateOf({ createDate }: InstanceInput): number | null {
  return createDate === undefined ? null : wholeSecond(toMilliseconds(createDate));
}

/** Atlas takes the first 23 characters of a name. */
export function standardSrv({ name, id }: Instance): string {
  return `mongodb+srv://${name.slice(0, 23)}.${id.slice(-7)}.mongodb.net`;
}

/** The three members of a replica set. */
export function standard({ id }: Instance): string {
  const host = (member: number) =>
    `ac-${id.slice(8, 15)}-shard-00-0${member}.${id.slice(-7)}.mongodb.net:27017`;
  const options = `ssl=true&authSource=admin&replicaSet=atlas-${id.slice(8, 14)}-shard-0`;
  return `mongodb://${[0, 1, 2].map(host).join(",")}/?${options}`;
}
