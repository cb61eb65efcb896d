import type { InstanceRef, RestoreJobRef, SnapshotRef } from "@/lib/backups/model";

/** Every page and API URL, built in one place; each segment is encoded. */
const instance = (ref: InstanceRef) =>
  `/projects/${encodeURIComponent(ref.projectId)}/${encodeURIComponent(ref.kind)}/${encodeURIComponent(ref.name)}`;
const snapshot = (ref: SnapshotRef) => `${instance(ref)}/snapshots/${encodeURIComponent(ref.snapshotId)}`;

const restoreJob = (ref: RestoreJobRef) =>
  `${instance(ref)}/restore-jobs/${encodeURIComponent(ref.restoreJobId)}`;

export const paths = {
  instances: () => "/",
  connection: () => "/connection",
  retention: () => "/retention",
  instance,
  snapshot,
  restore: (ref: InstanceRef) => `${instance(ref)}/restore`,
  restorePoint: (ref: InstanceRef, second: number) => `${instance(ref)}/restore?at=${second}`,
  restoreSnapshot: (ref: SnapshotRef) =>
    `${instance(ref)}/restore?snapshot=${encodeURIComponent(ref.snapshotId)}`,
  restoreJobs: (ref: InstanceRef) => `${instance(ref)}/restore-jobs`,
  restoreJobsOf: (ref: SnapshotRef) =>
    `${instance(ref)}/restore-jobs?q=${encodeURIComponent(ref.snapshotId)}`,
  restoreJob,
  api: {
    instances: () => "/api/instances",
    fleet: () => "/api/fleet",
    instance: (ref: InstanceRef) => `/api${instance(ref)}`,
    snapshots: (ref: InstanceRef) => `/api${instance(ref)}/snapshots`,
    snapshot: (ref: SnapshotRef) => `/api${snapshot(ref)}`,
    restoreJobs: (ref: InstanceRef) => `/api${instance(ref)}/restore-jobs`,
    restoreJob: (ref: RestoreJobRef) => `/api${restoreJob(ref)}`,
    restoreJobDownload: (ref: RestoreJobRef) => `/api${restoreJob(ref)}/download`,
    restoreWindow: (ref: InstanceRef) => `/api${instance(ref)}/restore-window`,
  },
};
