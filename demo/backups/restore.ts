import { objectId } from "../ids";
import { SECOND, type Time, toMilliseconds, wholeSecond } from "../time";
import { type Entry, PUBLIC_ORIGIN } from "./entries";
import type { Instance } from "./instance";
import { textOf } from "./listed";

type DeliveryType = "automated" | "download" | "pointInTime";
type Outcome = "completed" | "failed" | "cancelled";

/** A restore that somebody asked for. What a job says of it follows from the clock. */
export interface Restore {
  readonly id: string;
  readonly at: number;
  readonly deliveryType: DeliveryType;
  readonly pointInTimeUTCSeconds: number | null;
  /** null for a point in time. */
  readonly snapshotId: string | null;
  /** When that snapshot was taken (Flex: finished), as Atlas wrote it. */
  readonly snapshotTime: string | null;
  readonly target: { readonly name: string; readonly projectId: string };
  readonly takes: number;
  readonly outcome: Outcome;
}

export interface RestoreInput {
  readonly startedAt?: Time;
  readonly deliveryType?: DeliveryType;
  /** Left out: the newest that had been taken by then and has completed. */
  readonly snapshotId?: string;
  readonly pointInTimeUTCSeconds?: number;
  /** Left out: the instance itself, in its own project. */
  readonly targetClusterName?: string;
  readonly targetGroupId?: string;
  /** How long it takes. */
  readonly seconds?: number;
  readonly outcome?: Outcome;
}

/** Starts a restore from one of these snapshots, newest first, and gives the job's id. */
export function startRestore(
  instance: Instance,
  input: RestoreInput,
  snapshots: readonly Entry[],
  defaults: { readonly now: number; readonly seconds: number },
): string {
  const at = wholeSecond(input.startedAt === undefined ? defaults.now : toMilliseconds(input.startedAt));
  const id = objectId(at, `${instance.id} restore ${instance.restores.length}`);
  const { deliveryType = "automated", pointInTimeUTCSeconds = null } = input;
  const source = deliveryType === "pointInTime" ? null : chooseSnapshot(snapshots, input.snapshotId, at);
  instance.restores.push({
    id,
    at,
    deliveryType,
    pointInTimeUTCSeconds,
    snapshotId: source?.id() ?? null,
    snapshotTime: source === null ? null : timeOf(source),
    target: {
      name: input.targetClusterName ?? instance.name,
      projectId: input.targetGroupId ?? instance.groupId,
    },
    takes: (input.seconds ?? defaults.seconds) * SECOND,
    outcome: input.outcome ?? "completed",
  });
  return id;
}

function chooseSnapshot(snapshots: readonly Entry[], id: string | undefined, by: number): Entry {
  const found = snapshots.find((entry) =>
    id === undefined ? entry.at < by && hasCompleted(entry) : entry.id() === id,
  );
  if (found === undefined) throw new Error(`there is no snapshot ${id ?? "that has completed"}`);
  return found;
}

function hasCompleted(entry: Entry): boolean {
  return textOf(entry.json(PUBLIC_ORIGIN), "status")?.toLowerCase() === "completed";
}

function timeOf(entry: Entry): string | null {
  const json = entry.json(PUBLIC_ORIGIN);
  return textOf(json, "createdAt") ?? textOf(json, "finishTime");
}
