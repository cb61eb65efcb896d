import { PUBLIC_ORIGIN } from "../backups/entries";
import { putListed } from "../backups/listed";
import { type PutInput, readPut } from "../backups/put";
import { DAY } from "../time";
import type { DedicatedCluster } from "./cluster";
import type { Progress } from "./progress";
import { snapshotJson } from "./snapshots";

export interface DedicatedSnapshotInput extends PutInput {
  /** Left out: `ondemand` for one with the type `onDemand`, else `hourly`. */
  readonly frequencyType?: string;
  readonly snapshotType?: string;
  readonly description?: string;
  readonly storageSizeBytes?: number;
}

/** Puts one snapshot, in the shape of the cluster's type, and gives its id. */
export function putDedicatedSnapshot(
  cluster: DedicatedCluster,
  input: DedicatedSnapshotInput,
  now: number,
): string {
  const { id, takenAt, expiresAt } = readPut(cluster, input, now, 7 * DAY);
  const { snapshotType = "scheduled", description = "", storageSizeBytes } = input;
  const defaultFrequency = snapshotType === "onDemand" ? "ondemand" : "hourly";
  const taken = {
    id,
    at: takenAt,
    retention: expiresAt - takenAt,
    frequencyType: input.frequencyType ?? defaultFrequency,
    snapshotType,
    policyItems: [],
    description,
    fails: false,
  };
  const json = {
    ...snapshotJson(
      cluster,
      taken,
      progressIn(input.status ?? "completed", takenAt, expiresAt),
      PUBLIC_ORIGIN,
    ),
    ...(storageSizeBytes !== undefined && { storageSizeBytes }),
    ...input.overrides,
  };
  putListed(cluster.snapshots, json, takenAt, now);
  return id;
}

function progressIn(status: string, takenAt: number, expiresAt: number): Progress {
  const hasEnded = status === "completed" || status === "failed";
  return {
    status,
    hasVersion: hasEnded || status === "inProgress",
    hasProvider: hasEnded,
    createdAt: status === "completed" ? takenAt : null,
    expiresAt,
  };
}
