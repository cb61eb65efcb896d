import type { BackupOption } from "@/lib/backups/model";

const SNAPSHOT_EVERY_HOURS = 6;

/** The two options of a serverless instance, as Atlas's documentation promises them. */
export const continuousBackup: BackupOption = {
  option: "Serverless Continuous Backup",
  description:
    "Atlas takes an incremental snapshot every six hours, can restore any second of the last 72 hours, and keeps one " +
    "snapshot a day for 35 days. It is billed with the instance, by the size of the backup.",
  snapshotEveryHours: SNAPSHOT_EVERY_HOURS,
  nextSnapshotAt: null,
  inForceSince: null,
  restoreWindowHours: 72,
  noWindowReason: null,
  retention: { keepAllHours: 72, keepDailyDays: 35, keepNewest: null, keepLongestDays: null, isFixed: true },
};

export const basicBackup: BackupOption = {
  option: "Basic Backup",
  description:
    "Atlas takes an incremental snapshot every six hours and keeps only the two newest. There is no restore to a " +
    "point in between. It is free.",
  snapshotEveryHours: SNAPSHOT_EVERY_HOURS,
  nextSnapshotAt: null,
  inForceSince: null,
  restoreWindowHours: null,
  noWindowReason:
    "Basic Backup keeps the two newest snapshots, and only those can be restored, each as a whole. To go back to any " +
    "second of the last 72 hours from now on, switch the instance to Serverless Continuous Backup in Atlas.",
  retention: { keepAllHours: null, keepDailyDays: null, keepNewest: 2, keepLongestDays: null, isFixed: true },
};
