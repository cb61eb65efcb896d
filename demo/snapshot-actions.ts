import type { Atlas } from "./atlas";
import { PUBLIC_ORIGIN } from "./backups/entries";
import { putListed } from "./backups/listed";
import type { RestoreInput } from "./backups/restore";
import {
  addRestore,
  addSnapshot,
  changeSchedule,
  type InstanceName,
  type NewSchedule,
  type NewSnapshot,
  snapshotsOf,
} from "./by-kind";
import { type OnDemandInput, toOnDemand } from "./dedicated/cluster";
import { onDemandId } from "./dedicated/taken";
import { type Time, toMilliseconds } from "./time";

type PutRaw = InstanceName & { readonly json: unknown; readonly at?: Time };

/** What tests can do to an instance's snapshots and restore jobs. */
export function snapshotActions({ world }: Atlas) {
  const { now } = world.clock;
  const instance = ({ kind = "serverless", projectId, name }: InstanceName) =>
    world.instance(kind, projectId, name);
  const milliseconds = (at: Time | undefined) => (at === undefined ? undefined : toMilliseconds(at));
  return {
    /** Adds or (by id) replaces one snapshot. */
    putSnapshot: (input: NewSnapshot) => ({ snapshotId: addSnapshot(world, input) }),
    /** Any JSON at all in the list of snapshots. */
    putRawSnapshot: ({ json, at, ...named }: PutRaw) =>
      putListed(instance(named).snapshots, json, milliseconds(at), now()),
    /** Asks a dedicated cluster for a snapshot; how far it is follows from the clock. */
    takeSnapshot({ projectId, name, ...input }: Omit<InstanceName, "kind"> & OnDemandInput) {
      const cluster = world.dedicated(projectId, name);
      const index = cluster.onDemand.push(toOnDemand(input, now())) - 1;
      return { snapshotId: onDemandId(cluster, index) };
    },
    /** Takes away those that tests put; the schedule's stay. */
    clearSnapshots: (named: InstanceName) => void instance(named).snapshots.splice(0),
    setSchedule: (input: NewSchedule) => changeSchedule(world, input),
    /** The list as Atlas would give it now, all pages, but newest first for every kind. */
    snapshots: (named: InstanceName) =>
      snapshotsOf(world, named).map((entry): unknown => entry.json(PUBLIC_ORIGIN)),
    putRestoreJob: ({ json, at, ...named }: PutRaw) =>
      putListed(instance(named).restoreJobs, json, milliseconds(at), now()),
    /** Starts a restore whose job goes on with the clock. */
    startRestore: ({ projectId, name, kind, ...input }: InstanceName & RestoreInput) => ({
      restoreJobId: addRestore(world, { projectId, name, kind }, input),
    }),
  };
}
