import type {
  DownloadLink,
  Instance,
  InstanceRef,
  Project,
  ProjectInstances,
  RestoreJob,
  RestoreJobDetail,
  RestoreJobList,
  RestoreJobRef,
  SnapshotDetail,
  SnapshotList,
  SnapshotRef,
} from "./model";

export interface CallOptions {
  /** Ends the whole request, retries and all. */
  readonly signal?: AbortSignal;
}

/**
 * Where the backups of one kind of instance come from. Every method throws `BackupError` and nothing else,
 * and asks Atlas nothing that the public contract does not list.
 */
export interface BackupSource {
  listInstances(project: Project, options?: CallOptions): Promise<ProjectInstances>;
  getInstance(ref: InstanceRef, options?: CallOptions): Promise<Instance>;
  listSnapshots(ref: InstanceRef, options?: CallOptions): Promise<SnapshotList>;
  getSnapshot(ref: SnapshotRef, options?: CallOptions): Promise<SnapshotDetail>;
  /** Restores from this instance, whatever they went into. */
  listRestoreJobs(ref: InstanceRef, options?: CallOptions): Promise<RestoreJobList>;
  getRestoreJob(ref: RestoreJobRef, options?: CallOptions): Promise<RestoreJobDetail>;
  /** The job as it is now, with its links, which nothing else gives away. */
  getDownload(ref: RestoreJobRef, options?: CallOptions): Promise<RestoreJobLinks>;
}

export interface RestoreJobLinks {
  readonly restoreJob: RestoreJob;
  readonly links: readonly DownloadLink[];
}
