import type { Restore } from "../backups/restore";
import { noise, objectId } from "../ids";
import { MINUTE, SECOND } from "../time";
import type { FlexCluster } from "./cluster";
import { FLEX_RESTORE_SECONDS } from "./restore-job";
import type { FlexSchedule } from "./schedule";
import { flexSnapshotAt } from "./snapshots";

/** The same restore over and over: as recorded, a cluster can have thousands. */
export interface RepeatedRestore {
  readonly times: number;
  readonly every: number;
  /** When the last one was started. */
  readonly last: number;
  readonly targetClusterName: string;
}

/** Oldest first, as if each had been started when it was. Looks at no list, so that thousands cost nothing. */
export function repeatRestore(cluster: FlexCluster, { times, ...repeated }: RepeatedRestore): void {
  const { schedule } = cluster;
  if (schedule === null) return;
  for (let back = times - 1; back >= 0; back -= 1) {
    cluster.restores.push(restoreAt(cluster, schedule, repeated, back));
  }
}

function restoreAt(
  cluster: FlexCluster,
  schedule: FlexSchedule,
  { every, last, targetClusterName }: Omit<RepeatedRestore, "times">,
  back: number,
): Restore {
  const at = last - back * every;
  const seed = `${cluster.id} repeated ${at}`;
  const snapshot = flexSnapshotAt(cluster, schedule, at);
  return {
    id: objectId(at, seed),
    at,
    deliveryType: "automated",
    pointInTimeUTCSeconds: null,
    snapshotId: snapshot.id,
    snapshotTime: snapshot.time,
    target: { name: targetClusterName, projectId: cluster.groupId },
    ...fateOf(seed),
  };
}

/** As recorded: a minute as a rule, rarely much longer, and one in two hundred fails. */
function fateOf(seed: string): Pick<Restore, "takes" | "outcome"> {
  const seconds = FLEX_RESTORE_SECONDS - 11 + Math.round(noise(`${seed} takes`) * 40);
  const isSlow = noise(`${seed} slow`) < 0.01;
  return {
    takes: seconds * SECOND + (isSlow ? 30 * MINUTE : 0),
    outcome: noise(`${seed} fate`) < 0.005 ? "failed" : "completed",
  };
}
