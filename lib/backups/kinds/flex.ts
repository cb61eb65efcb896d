import type { RestoreSource } from "../restore-request";
import { clusterCommands, clusterRestoreCommand } from "./cluster-commands";
import type { KindDescription } from "./description";

/** Atlas docs, "Flex cluster backups". */
export const flex: KindDescription = {
  label: "Flex",
  capabilities: {
    pointInTime: false,
    onDemand: false,
    download: true,
    schedule: true,
    sizes: false,
    durations: true,
  },
  frequencyWords: {},
  limits: [
    {
      title: "No restore to a single second",
      text: "A Flex cluster is restored as of one of its daily snapshots, and of no time in between. For that, move to a dedicated cluster (M10 or larger) with Continuous Cloud Backup.",
    },
    {
      title: "No on-demand snapshots",
      text: "Atlas takes one snapshot a day, always at the same time, and at no other. To keep a copy from before a risky change, run mongodump.",
    },
    {
      title: "No custom policy",
      text: "The schedule is one snapshot a day, and the newest eight are kept. For another schedule or retention, move to a dedicated cluster; for longer keeping, download snapshots.",
    },
    {
      title: "No sizes",
      text: "Atlas does not tell how large a snapshot of a Flex cluster is.",
    },
    {
      title: "What can be restored into what",
      text: "A Flex snapshot can be restored into a Flex cluster or into a dedicated replica set, in another project too, but never into a sharded cluster.",
    },
  ],
  retirement: null,
  commands: clusterCommands,
  restore: {
    role: "Project Backup Recovery Operator",
    jobsRole: "Project Read Only",
    statusesBeforeEnd: ["queued", "inProgress"],
    downloadWords:
      "A snapshot of a Flex cluster can be downloaded, with “atlas backups snapshots download”. Atlas says that the link is active for four hours.",
    targetKinds: ["flex", "clusters"],
    command: (request) => {
      snapshotIdOf(request.source);
      return clusterRestoreCommand(request);
    },
    call: ({ from, source, target }) => ({
      path: `/api/atlas/v2/groups/${encodeURIComponent(from.projectId)}/flexClusters/${encodeURIComponent(from.name)}/backup/restoreJobs`,
      version: "2024-11-13",
      body: {
        snapshotId: snapshotIdOf(source),
        targetDeploymentItemName: target.clusterName,
        targetProjectId: target.projectId,
      },
    }),
  },
};

/** The CLI would restore a snapshot whatever it is told; no window, so no point, is ever made of a Flex cluster. */
function snapshotIdOf(source: RestoreSource): string {
  if (source.kind === "snapshot") return source.snapshotId;
  throw new Error("A Flex cluster has no restore points.");
}
