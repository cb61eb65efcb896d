import { putListed } from "../backups/listed";
import { type PutInput, readPut } from "../backups/put";
import { DAY, isoSeconds, SECOND } from "../time";
import type { FlexCluster } from "./cluster";

/** `takenAt` is its `scheduledTime`, `expiresAt` its `expiration`; the status is in Atlas's capitals. */
export type FlexSnapshotInput = PutInput;

const STARTED = new Set(["RUNNING", "FAILED", "COMPLETED"]);
const FINISHED = new Set(["FAILED", "COMPLETED"]);

/** Puts one snapshot and gives its id. */
export function putFlexSnapshot(cluster: FlexCluster, input: FlexSnapshotInput, now: number): string {
  const { id, takenAt, expiresAt } = readPut(cluster, input, now, 8 * DAY);
  const status = input.status ?? "COMPLETED";
  const hasStarted = STARTED.has(status);
  const json = {
    expiration: isoSeconds(expiresAt),
    ...(FINISHED.has(status) && { finishTime: isoSeconds(takenAt + 110 * SECOND) }),
    id,
    ...(hasStarted && { mongoDBVersion: cluster.mongoDBVersion }),
    scheduledTime: isoSeconds(takenAt),
    ...(hasStarted && { startTime: isoSeconds(takenAt + 20 * SECOND) }),
    status,
    ...input.overrides,
  };
  putListed(cluster.snapshots, json, takenAt, now);
  return id;
}
