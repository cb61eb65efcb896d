/**
 * The domain, in our words. Every value is JSON-safe, so these types are also the JSON of the API.
 * Times are ISO 8601 strings in UTC, as Atlas wrote them; `null` means Atlas does not say (or cannot know yet).
 */
import type { Problem } from "./errors";
import type { Kind } from "./kinds";

/** Names one instance. `projectId` is Atlas's 24-hex group id. */
export interface InstanceRef {
  readonly projectId: string;
  readonly kind: Kind;
  readonly name: string;
}

/** Names one snapshot of one instance. */
export interface SnapshotRef extends InstanceRef {
  readonly snapshotId: string;
}

/** Names one restore from one instance. */
export interface RestoreJobRef extends InstanceRef {
  readonly restoreJobId: string;
}

/** The statuses this product knows. Atlas may add others: see {@link Snapshot.status}. */
export const SNAPSHOT_STATUSES = ["queued", "inProgress", "completed", "failed"] as const;
export type KnownSnapshotStatus = (typeof SNAPSHOT_STATUSES)[number];

export interface Snapshot {
  readonly id: string;
  /** One of {@link SNAPSHOT_STATUSES}, anything else exactly as Atlas spells it. */
  readonly status: string;
  readonly createdAt: string | null;
  /** For when it was planned, when Atlas began, and when it ended well or not: ISO 8601 UTC, said of Flex only. */
  readonly scheduledAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** When it was taken: what Atlas says, else the timestamp inside the id (`takenAtSource`). */
  readonly takenAt: string;
  readonly takenAtSource: "atlas" | "id";
  readonly expiresAt: string | null;
  readonly frequencyType: string | null;
  readonly snapshotType: string | null;
  /** Bytes; null on an unfinished snapshot, where Atlas's figure means nothing yet. */
  readonly storageSizeBytes: number | null;
  readonly mongodVersion: string | null;
  readonly instanceName: string | null;
  /** What the person wrote who asked for it: any text. */
  readonly description: string | null;
}

/** An item of a list that could not be read: the rest of the list is still there. */
export interface Unreadable {
  readonly reason: string;
  readonly raw: unknown;
}

export interface SnapshotList {
  /** Newest first by `takenAt`. */
  readonly snapshots: readonly Snapshot[];
  readonly unreadable: readonly Unreadable[];
}

/** One snapshot, with the answer of Atlas it was read from. */
export interface SnapshotDetail {
  readonly snapshot: Snapshot;
  readonly raw: unknown;
}

/** What backs an instance up. The words are Atlas's; the figures are what its documentation promises. */
export interface BackupOption {
  readonly option: string;
  readonly description: string;
  /** null where Atlas does not say, or where it is no fixed number of hours. */
  readonly snapshotEveryHours: number | null;
  /** When Atlas takes the next one, where Atlas itself says so: ISO 8601 UTC. */
  readonly nextSnapshotAt: string | null;
  /** No snapshot is expected before: ISO 8601 UTC; null where this has been so since the instance was created. */
  readonly inForceSince: string | null;
  /** How far back any second can be restored; null where it cannot, or where only the instance itself tells. */
  readonly restoreWindowHours: number | null;
  /** Why no second can be restored and what can be done instead; null where one can. */
  readonly noWindowReason: string | null;
  /** null where it is not known. */
  readonly retention: Retention | null;
}

/** Whether there is a backup at all. `unknown`, where Atlas does not say, is never taken for one of the others. */
export type BackupState = "on" | "off" | "unknown";

/** How long snapshots are kept, so that what should be there can be told from what should not. */
export interface Retention {
  /** Every snapshot of the cadence is kept this long (hours), null where a count decides. */
  readonly keepAllHours: number | null;
  /** After that, one a day is kept this long (days), null where none is. */
  readonly keepDailyDays: number | null;
  /** Only the newest so many are kept, null where time decides. */
  readonly keepNewest: number | null;
  /** The longest that any is kept, as some of weeks and months are (days); null where the others say it all. */
  readonly keepLongestDays: number | null;
  /** False where somebody can change it, or pause it, without a trace: then what is not listed proves nothing. */
  readonly isFixed: boolean;
}

/** What has to be known of an instance beside its figures; any number of them. */
export interface InstanceNotice {
  readonly title: string;
  readonly text: string;
}

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface Instance {
  readonly kind: Kind;
  readonly projectId: string;
  readonly projectName: string | null;
  readonly id: string;
  readonly name: string;
  readonly stateName: string | null;
  readonly mongoDBVersion: string | null;
  /** `REPLICASET`, `SHARDED` or `GEOSHARDED`, anything else exactly as Atlas spells it. */
  readonly clusterType: string | null;
  /** The cloud provider, e.g. `AWS`; of several, the first is preferred: `AWS, GCP`. */
  readonly providerName: string | null;
  readonly regionName: string | null;
  readonly createDate: string | null;
  readonly tags: readonly Tag[];
  readonly backupState: BackupState;
  /** null where there is no backup, or where Atlas does not say which: `backupState` tells. */
  readonly backup: BackupOption | null;
  readonly notices: readonly InstanceNotice[];
}

export interface Project {
  readonly id: string;
  readonly name: string | null;
}

/** The instances of one kind in one project. */
export interface ProjectInstances {
  readonly instances: readonly Instance[];
  readonly unreadable: readonly Unreadable[];
}

/** Instances of every project; a project that failed is an entry in `errors`, the others are still there. */
export interface InstanceList {
  readonly instances: readonly Instance[];
  readonly errors: readonly Problem[];
}

export interface InstanceBody {
  readonly instance: Instance;
}

/** A restore that somebody started: from a snapshot or a second of one instance, into another or the same. */
export interface RestoreJob {
  readonly id: string;
  /** One of {@link RESTORE_JOB_STATUSES}; anything else exactly as Atlas spells it. */
  readonly status: string;
  /** `automated`, `pointInTime` or `download`; anything else exactly as Atlas spells it. */
  readonly deliveryType: string | null;
  readonly snapshotId: string | null;
  /** When that snapshot was taken, and when it was finished: each kind says one of them. */
  readonly snapshotTakenAt: string | null;
  readonly snapshotFinishedAt: string | null;
  readonly pointInTimeUTCSeconds: number | null;
  /** The entry of the oplog that was restored to, in place of a second. */
  readonly oplogTs: number | null;
  readonly oplogInc: number | null;
  readonly targetClusterName: string | null;
  readonly targetGroupId: string | null;
  /** When it was asked for: what Atlas says, else the timestamp inside the id (`requestedAtSource`). */
  readonly requestedAt: string;
  readonly requestedAtSource: "atlas" | "id";
  readonly finishedAt: string | null;
  readonly expiresAt: string | null;
  /** Whether Atlas gives a link to download from. The link itself is a secret: see {@link RestoreDownload}. */
  readonly hasDownload: boolean;
}

/** Every one that Atlas gives or spells out in flags. */
export const RESTORE_JOB_STATUSES = [
  "queued",
  "inProgress",
  "completed",
  "failed",
  "cancelled",
  "expired",
] as const;
export type KnownRestoreJobStatus = (typeof RESTORE_JOB_STATUSES)[number];

export interface RestoreJobList {
  /** Newest first by `requestedAt`. */
  readonly restoreJobs: readonly RestoreJob[];
  readonly unreadable: readonly Unreadable[];
}

/** One restore, with the answer of Atlas it was read from; links are left out of that. */
export interface RestoreJobDetail {
  readonly restoreJob: RestoreJob;
  readonly raw: unknown;
}

/** Who knows such a link can read the data: never kept, logged or put into a page that nobody asked for it. */
export interface DownloadLink {
  readonly url: string;
  /** Which part of a sharded cluster it is; null where there is one link for all. */
  readonly replicaSetName: string | null;
}

export interface RestoreDownload {
  readonly links: readonly DownloadLink[];
  readonly expiresAt: string | null;
}

/** A restore, and the instance that it comes from. */
export interface RestoreFrom {
  readonly from: InstanceRef;
  readonly restoreJob: RestoreJob;
}

/** What is to know of other restores by who is about to start one. */
export interface RecentRestores {
  /** Out of the instance, or into it as far as that is known; newest first. */
  readonly running: readonly RestoreFrom[];
  /** The newest restore of the instance into a cluster that has completed; null without any. */
  readonly last: RestoreJob | null;
}

/** A stretch that a restore into the instance has made unreachable. Times are ISO 8601 UTC. */
export interface RestoreGap {
  readonly from: string;
  readonly to: string;
  /** No snapshot has ended it yet: `to` is the end of the window, and moves on with that. */
  readonly isOpen: boolean;
  readonly reason: string;
}

/** Which seconds of an instance can be restored. Times are ISO 8601 UTC, whole seconds. */
export interface RestoreWindow {
  readonly supported: boolean;
  /** Why not, and what can be done instead; null where it is supported. */
  readonly reason: string | null;
  readonly earliest: string | null;
  /** Now, by Atlas's clock. Atlas decides about the last minutes. */
  readonly latest: string | null;
  readonly gaps: readonly RestoreGap[];
  /** Whether this instance's restore jobs could be read; if not, there may be gaps that nobody here knows of. */
  readonly gapsKnown: boolean;
  /** How long the window is when the instance is old enough; null where there is none. */
  readonly restoreWindowHours: number | null;
  /** Milliseconds that Atlas's clock is ahead of the dashboard's. */
  readonly clockOffsetMs: number;
}

/** The JSON of a restore window. */
export interface RestoreWindowBody extends RestoreWindow {
  /** null where the restore jobs of the instance could not be read. */
  readonly restores: RecentRestores | null;
}
