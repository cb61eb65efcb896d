import type { RestoreJob, RestoreWindow } from "../model";
import { readRestoreWindow } from "../restore-window";
import { CONTINUOUS, snapshotAt } from "../schedule/test-schedule";

export const REF = {
  kind: "serverless",
  projectId: "6957f861a08db8605b3f57a2",
  name: "orders-prod",
} as const;

/** For tests: a restore of the instance into itself, which somebody asked for and which has ended well. */
export function restoreJob(requestedAt: string, finishedAt: string | null, fields: Partial<RestoreJob> = {}) {
  return {
    id: `job-${requestedAt}`,
    status: finishedAt === null ? "inProgress" : "completed",
    deliveryType: "pointInTime",
    snapshotId: null,
    snapshotTakenAt: null,
    snapshotFinishedAt: null,
    pointInTimeUTCSeconds: null,
    oplogTs: null,
    oplogInc: null,
    targetClusterName: REF.name,
    targetGroupId: REF.projectId,
    requestedAt,
    requestedAtSource: "id",
    finishedAt,
    expiresAt: null,
    hasDownload: false,
    ...fields,
  } satisfies RestoreJob;
}

type Input = Parameters<typeof readRestoreWindow>[0];

/** For tests: the window of a healthy instance that is older than it, as of 20:34:18, but for what is given. */
export function windowOf(fields: Partial<Input> = {}): RestoreWindow {
  return readRestoreWindow({
    instanceRef: REF,
    backup: CONTINUOUS,
    createDate: "2025-01-01T00:00:00Z",
    snapshots: [snapshotAt("2026-11-23T18:00:00Z"), snapshotAt("2026-11-10T00:00:00Z")],
    restoreJobs: [],
    now: Date.parse("2026-11-23T20:34:18.400Z"),
    clockOffsetMs: 0,
    ...fields,
  });
}
