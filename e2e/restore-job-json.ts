import type { OwnInstance } from "./fixtures";

export type JobKind = "serverless" | "flex" | "clusters";
export type JobStatus = "queued" | "inProgress" | "completed" | "failed" | "cancelled" | "expired";

interface Job {
  readonly id: string;
  readonly status: JobStatus;
  readonly snapshotId: string;
  /** Epoch ms. */
  readonly requestedAt: number;
  readonly targetClusterName: string;
  readonly deliveryType?: "automated" | "download";
}

const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z/, "Z");

/** A restore job as Atlas writes one of that kind. */
export function restoreJobJson(kind: JobKind, { projectId }: OwnInstance, job: Job): object {
  return kind === "flex" ? flexJson(projectId, job) : flaggedJson(projectId, job);
}

function flexJson(projectId: string, { id, status, snapshotId, requestedAt, targetClusterName }: Job) {
  const ended = status === "completed" || status === "failed";
  return {
    id,
    deliveryType: "RESTORE",
    status: status === "inProgress" ? "RUNNING" : status.toUpperCase(),
    snapshotId,
    restoreScheduledDate: iso(requestedAt),
    ...(ended && { restoreFinishedDate: iso(requestedAt + 61_000) }),
    expirationDate: iso(requestedAt + 6 * 3_600_000),
    targetDeploymentItemName: targetClusterName,
    targetProjectId: projectId,
  };
}

function flaggedJson(projectId: string, { id, status, snapshotId, requestedAt, ...job }: Job) {
  const ended = status === "completed" || status === "failed";
  return {
    id,
    deliveryType: job.deliveryType ?? "automated",
    deliveryUrl: [],
    cancelled: status === "cancelled",
    expired: status === "expired",
    failed: status === "failed",
    ...(ended && { finishedAt: iso(requestedAt + 61_000) }),
    snapshotId,
    targetClusterName: job.targetClusterName,
    targetGroupId: projectId,
  };
}
