import type { Entry } from "./backups/entries";
import { type RestoreInput, startRestore } from "./backups/restore";
import type { DedicatedInput } from "./dedicated/cluster";
import { type DedicatedSnapshotInput, putDedicatedSnapshot } from "./dedicated/put-snapshot";
import { DEDICATED_RESTORE_SECONDS } from "./dedicated/restore-job";
import { createDedicatedSchedule, type DedicatedScheduleInput } from "./dedicated/schedule";
import { dedicatedSnapshots } from "./dedicated/snapshots";
import type { FlexInput } from "./flex/cluster";
import { type FlexSnapshotInput, putFlexSnapshot } from "./flex/put-snapshot";
import { FLEX_RESTORE_SECONDS } from "./flex/restore-job";
import { createFlexSchedule, type FlexScheduleInput, lastSlotOf } from "./flex/schedule";
import { flexSnapshots } from "./flex/snapshots";
import type { Kind } from "./kind";
import type { ServerlessInput } from "./serverless/instance";
import { putSnapshot, type SnapshotInput } from "./serverless/put-snapshot";
import { createSchedule, type ScheduleInput } from "./serverless/schedule";
import { listSnapshots } from "./serverless/snapshots";
import type { World } from "./world";

/** Names an instance in the world; without a kind it is a serverless one. */
export interface InstanceName {
  readonly projectId: string;
  readonly name: string;
  readonly kind?: Kind;
}

/** What one thing takes of each kind. */
type OfKind<Serverless, Flex, Dedicated> =
  | ({ readonly kind?: "serverless" } & Serverless)
  | ({ readonly kind: "flex" } & Flex)
  | ({ readonly kind: "clusters" } & Dedicated);

type Place = Pick<InstanceName, "projectId" | "name">;

export type NewInstance = OfKind<ServerlessInput, FlexInput, DedicatedInput>;
export type NewSnapshot = Place & OfKind<SnapshotInput, FlexSnapshotInput, DedicatedSnapshotInput>;
export type NewSchedule = Place &
  OfKind<
    { readonly schedule: ScheduleInput | null },
    { readonly schedule: FlexScheduleInput | null },
    { readonly schedule: DedicatedScheduleInput | null }
  >;

export function addInstance(world: World, projectId: string, input: NewInstance) {
  switch (input.kind) {
    case "flex":
      return world.addFlex(projectId, input);
    case "clusters":
      return world.addDedicated(projectId, input);
    default:
      return world.addServerless(projectId, input);
  }
}

export function addSnapshot(world: World, input: NewSnapshot): string {
  const { projectId, name } = input;
  const now = world.clock.now();
  switch (input.kind) {
    case "flex":
      return putFlexSnapshot(world.flex(projectId, name), input, now);
    case "clusters":
      return putDedicatedSnapshot(world.dedicated(projectId, name), input, now);
    default:
      return putSnapshot(world.serverless(projectId, name), input, now);
  }
}

export function changeSchedule(world: World, input: NewSchedule): void {
  const { projectId, name } = input;
  const now = world.clock.now();
  if (input.kind === "flex") {
    const cluster = world.flex(projectId, name);
    const lastSlot = lastSlotOf(cluster.createDate, now);
    cluster.schedule = input.schedule && createFlexSchedule(input.schedule, lastSlot);
  } else if (input.kind === "clusters") {
    const cluster = world.dedicated(projectId, name);
    cluster.schedule = input.schedule && createDedicatedSchedule(input.schedule, now);
  } else {
    const instance = world.serverless(projectId, name);
    const keep = instance.continuous ? "continuous" : "basic";
    instance.schedule = input.schedule && createSchedule(input.schedule, keep, now);
  }
}

/** Newest first. */
export function snapshotsOf(world: World, { kind, projectId, name }: InstanceName): Entry[] {
  const now = world.clock.now();
  if (kind === "flex") return flexSnapshots(world.flex(projectId, name), now);
  if (kind === "clusters") return dedicatedSnapshots(world.dedicated(projectId, name), now);
  return listSnapshots(world.serverless(projectId, name), now);
}

export function addRestore(world: World, named: InstanceName, input: RestoreInput): string {
  const { kind = "serverless", projectId, name } = named;
  const seconds = kind === "flex" ? FLEX_RESTORE_SECONDS : DEDICATED_RESTORE_SECONDS;
  const defaults = { now: world.clock.now(), seconds };
  return startRestore(world.instance(kind, projectId, name), input, snapshotsOf(world, named), defaults);
}
