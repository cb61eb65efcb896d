import { objectId, timeOfId } from "../ids";
import { DAY, isoSeconds, type Time, toMilliseconds, wholeSecond } from "../time";
import type { ServerlessInstance } from "./instance";
import { putListed } from "./listed";

/** A snapshot in a test's words; what is left out is what Atlas would say of one in that status. */
export interface SnapshotInput {
  /** A known id replaces that snapshot. */
  readonly id?: string;
  readonly takenAt?: Time;
  readonly status?: string;
  readonly frequencyType?: string;
  readonly expiresAt?: Time;
  readonly storageSizeBytes?: number;
  /** Laid over the rest: unknown fields, hostile strings, wrong types, null. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

let made = 0;

/** Puts one snapshot and gives its id. */
export function putSnapshot(instance: ServerlessInstance, input: SnapshotInput, now: number): string {
  const takenAt = takenAtOf(input, now);
  made += 1;
  const id = input.id ?? objectId(takenAt, `${instance.id} put ${made}`);
  const status = input.status ?? "completed";
  const done = status === "completed";
  const expiresAt = input.expiresAt === undefined ? takenAt + 3 * DAY : toMilliseconds(input.expiresAt);
  const json = {
    ...(done && { createdAt: isoSeconds(takenAt) }),
    expiresAt: isoSeconds(expiresAt),
    frequencyType: input.frequencyType ?? "hourly",
    id,
    ...(done && { mongodVersion: instance.mongoDBVersion }),
    serverlessInstanceName: instance.name,
    snapshotType: "scheduled",
    status,
    storageSizeBytes: input.storageSizeBytes ?? (done ? instance.bytes.start : 0),
    ...input.overrides,
  };
  putListed(instance.snapshots, json, takenAt, now);
  return id;
}

/** As told, else when the id was made, else now. */
function takenAtOf({ takenAt, id }: SnapshotInput, now: number): number {
  if (takenAt !== undefined) return wholeSecond(toMilliseconds(takenAt));
  return id === undefined ? wholeSecond(now) : timeOfId(id);
}
