import type { InstanceRef } from "../model";
import { type RestoreRequest, restoreSourceOf } from "../restore-request";
import { shellCommand } from "../shell";
import type { KindDescription } from "./description";
import { restoreOptions } from "./restore-options";

const BACKUPS = ["atlas", "serverless", "backups"] as const;

/** Atlas docs, "Serverless Instance backups". */
export const serverless: KindDescription = {
  label: "Serverless",
  capabilities: {
    pointInTime: true,
    onDemand: false,
    download: false,
    schedule: true,
    sizes: true,
    durations: false,
  },
  frequencyWords: {
    hourly: { words: "Every 6 h", note: "Atlas says “hourly”" },
    daily: { words: "Daily", note: null },
    weekly: { words: "Weekly", note: null },
    monthly: { words: "Monthly", note: null },
  },
  limits: [
    {
      title: "No on-demand snapshots",
      text: "Atlas takes a serverless snapshot every six hours and at no other time. To keep a copy from before a risky change, run mongodump, or note the time and restore to it (Serverless Continuous Backup, 72 hours).",
    },
    {
      title: "No download",
      text: "Snapshots of a serverless instance cannot be downloaded. For a copy outside Atlas, run mongodump against the instance, or restore the snapshot into a dedicated cluster and download from there.",
    },
    {
      title: "No custom policy",
      text: "The schedule is always every six hours, and how long snapshots are kept follows from the backup option. For another schedule or retention, move to a dedicated cluster (M10 or larger).",
    },
    {
      title: "Backup can't be disabled",
      text: "Every serverless instance is backed up. What can be chosen is the option: Basic Backup costs nothing, Serverless Continuous Backup does. Deleting the instance deletes its snapshots too.",
    },
    {
      title: "What can be restored into what",
      text: "A serverless snapshot can be restored into a serverless instance or a dedicated cluster, in another project too. Snapshots of shared or dedicated clusters or of Cloud Manager can't be restored into a serverless instance: move that data with mongodump and mongorestore.",
    },
  ],
  retirement: {
    title: "Atlas retired serverless instances",
    text: "Since 2026-01-22 Atlas has no serverless instances: MongoDB turned each into a Flex cluster, or a free or dedicated one, according to its use. It has kept its name: look for it among the Flex and dedicated instances of this dashboard, or run “atlas backups snapshots list” with that name, to see the snapshots taken since.",
  },
  commands: {
    note: "Atlas CLI 1.51.2 is the last release that has the “serverless” commands.",
    list: (ref) => listOf("snapshots", ref),
    describe: (ref) => one(["snapshots", "describe"], ["--snapshotId", ref.snapshotId], ref),
    watch: (ref) => one(["snapshots", "watch"], ["--snapshotId", ref.snapshotId], ref),
    restores: {
      list: (ref) => listOf("restores", ref),
      describe: (ref) => one(["restores", "describe"], ["--restoreJobId", ref.restoreJobId], ref),
      watch: (ref) => one(["restores", "watch"], ["--restoreJobId", ref.restoreJobId], ref),
    },
  },
  restore: {
    role: "Project Owner",
    jobsRole: "Project Owner",
    statusesBeforeEnd: ["inProgress"],
    downloadWords:
      "Snapshots of a serverless instance can't be downloaded, so no restore of one has a link to download from.",
    targetKinds: ["serverless", "clusters"],
    command: restoreCommand,
    call: ({ from, source, target }) => ({
      path: `/api/atlas/v2/groups/${encodeURIComponent(from.projectId)}/serverless/${encodeURIComponent(from.name)}/backup/restoreJobs`,
      version: "2023-01-01",
      body: {
        ...restoreSourceOf(source),
        targetClusterName: target.clusterName,
        targetGroupId: target.projectId,
      },
    }),
  },
};

function restoreCommand(request: RestoreRequest): string {
  const { deliveryType } = restoreSourceOf(request.source);
  return shellCommand(
    [...BACKUPS, "restores", "create"],
    [["--deliveryType", deliveryType], ...restoreOptions(request)],
  );
}

function listOf(subject: "snapshots" | "restores", { name, projectId }: InstanceRef): string {
  return shellCommand([...BACKUPS, subject, "list", name], [["--projectId", projectId]]);
}

function one(command: readonly string[], id: readonly string[], { name, projectId }: InstanceRef): string {
  return shellCommand([...BACKUPS, ...command], [id, ["--clusterName", name], ["--projectId", projectId]]);
}
