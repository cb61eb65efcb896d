import type { BackupOption, InstanceNotice } from "@/lib/backups/model";

/** Atlas's documentation promises this of every Flex cluster. */
export const flexBackup: BackupOption = {
  option: "Flex backup",
  description:
    "Atlas takes one snapshot a day, always at the same time, the first of them a day after the cluster was created, " +
    "and keeps the eight newest.",
  snapshotEveryHours: 24,
  nextSnapshotAt: null,
  inForceSince: null,
  restoreWindowHours: null,
  noWindowReason:
    "Flex clusters have no point-in-time restore: only the daily snapshots can be restored, each as a whole. To go " +
    "back to any second from now on, move to a dedicated cluster (M10 or larger) with Continuous Cloud Backup.",
  retention: {
    keepAllHours: null,
    keepDailyDays: null,
    keepNewest: 8,
    keepLongestDays: null,
    isFixed: true,
  },
};

/** By this day Atlas had turned the last serverless instance into something else: no daily snapshot is missed before. */
export const migratedBackup: BackupOption = { ...flexBackup, inForceSince: "2026-01-22T00:00:00Z" };

export const formerServerless: InstanceNotice = {
  title: "This was a serverless instance",
  text:
    "Atlas has made it a Flex cluster, with the same name, id and creation date; its release system “CONTINUOUS” " +
    "tells it from others. What changed: one snapshot a day instead of one every six hours; the " +
    "eight newest are kept, where Serverless Continuous Backup kept one a day for 35 days (Basic Backup: the two " +
    "newest); and the restore to any second of the last 72 hours is gone.",
};
