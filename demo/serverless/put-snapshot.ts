import { putListed } from "../backups/listed";
import { type PutInput, readPut } from "../backups/put";
import { DAY, isoSeconds } from "../time";
import type { ServerlessInstance } from "./instance";

export interface SnapshotInput extends PutInput {
  readonly frequencyType?: string;
  readonly storageSizeBytes?: number;
}

/** Puts one snapshot and gives its id. */
export function putSnapshot(instance: ServerlessInstance, input: SnapshotInput, now: number): string {
  const { id, takenAt, expiresAt } = readPut(instance, input, now, 3 * DAY);
  const status = input.status ?? "completed";
  const done = status === "completed";
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
