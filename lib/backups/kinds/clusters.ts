import { restoreSourceOf } from "../restore-request";
import { clusterCommands, clusterRestoreCommand } from "./cluster-commands";
import type { KindDescription } from "./description";

/** Atlas docs, "Cloud Backups". */
export const clusters: KindDescription = {
  label: "Dedicated",
  capabilities: {
    pointInTime: true,
    onDemand: true,
    download: true,
    schedule: true,
    sizes: true,
    durations: false,
  },
  frequencyWords: {
    hourly: { words: "Hourly", note: "every so many hours, as the policy says" },
    daily: { words: "Daily", note: null },
    weekly: { words: "Weekly", note: null },
    monthly: { words: "Monthly", note: null },
    yearly: { words: "Yearly", note: null },
    ondemand: { words: "On demand", note: null },
  },
  limits: [
    {
      title: "Read only here",
      text: "Atlas takes snapshots of a dedicated cluster on demand too, and its policy can be changed. This dashboard only reads: do both in Atlas, or with “atlas backups snapshots create” and “atlas backups schedule update”.",
    },
    {
      title: "Sizes come last",
      text: "When a snapshot was taken and how large it is, Atlas says only when it is completed.",
    },
    {
      title: "What can be restored into what",
      text: "A snapshot of a dedicated cluster can be restored into a dedicated cluster, in another project too: a replica set into a replica set, a sharded cluster into one with as many shards, of the same MongoDB version or the next major one.",
    },
  ],
  retirement: null,
  commands: clusterCommands,
  restore: {
    role: "Project Backup Recovery Operator",
    jobsRole: "Project Backup Manager",
    statusesBeforeEnd: ["inProgress"],
    downloadWords:
      "A snapshot of a dedicated cluster can be downloaded, with “atlas backups restores start download”. The link works for an hour from when it is there.",
    targetKinds: ["clusters"],
    command: clusterRestoreCommand,
    call: ({ from, source, target }) => ({
      path: `/api/atlas/v2/groups/${encodeURIComponent(from.projectId)}/clusters/${encodeURIComponent(from.name)}/backup/restoreJobs`,
      version: "2023-01-01",
      body: {
        ...restoreSourceOf(source),
        targetClusterName: target.clusterName,
        targetGroupId: target.projectId,
      },
    }),
  },
};
