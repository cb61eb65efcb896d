import type { Restore } from "../backups/restore";
import { restoreJobJson } from "../backups/restore-job";
import { noise } from "../ids";
import { alphabetical } from "../json";
import type { DedicatedCluster } from "./cluster";
import { clusterUrl, related } from "./links";

/** As recorded: just under four minutes. */
export const DEDICATED_RESTORE_SECONDS = 232;

export function dedicatedRestoreJson(
  cluster: DedicatedCluster,
  restore: Restore,
  now: number,
  origin: string,
): unknown {
  const self = clusterUrl(cluster, origin);
  const { id, snapshotId, deliveryType, target } = restore;
  const json = {
    ...restoreJobJson(restore, now),
    desiredTimestamp: { increment: null, time: null, date: null },
    links: [
      { href: `${self}/backup/restoreJobs/${id}`, rel: "self" },
      ...(snapshotId === null ? [] : [related("snapshot", `${self}/backup/snapshots/${snapshotId}`)]),
      related("cluster", self),
      related("group", `${origin}/api/atlas/v2/groups/${cluster.groupId}`),
    ],
    ...(deliveryType !== "download" && { targetDeploymentItemName: deploymentOf(target) }),
  };
  return alphabetical(json);
}

/** Atlas's own name for the cluster that is restored to. */
function deploymentOf({ name, projectId }: Restore["target"]): string {
  const characters = Math.floor(noise(`${projectId}/${name}`) * 36 ** 6).toString(36);
  return `atlas-${characters.padStart(6, "0")}`;
}
