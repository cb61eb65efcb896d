import { isoUtc, parseInstant, wholeSecondFrom } from "@/lib/time/parse-instant";
import type { InstanceRef, RestoreGap, RestoreJob, Snapshot } from "./model";
import { restoreDurationOf } from "./restore-duration";
import { goesInto } from "./restore-job";

interface GapInput {
  readonly instanceRef: Pick<InstanceRef, "projectId" | "name">;
  readonly snapshots: readonly Snapshot[];
  readonly restoreJobs: readonly RestoreJob[];
  /** The ends of the window, ISO 8601 UTC: gaps are cut to it. */
  readonly earliest: string;
  readonly latest: string;
}

/**
 * What restores into this instance have made unreachable, oldest first. Atlas docs: any time of the window "except"
 * from when a restore was initiated until Atlas completes a snapshot after it.
 */
export function readGaps({
  instanceRef,
  restoreJobs,
  earliest,
  latest,
  ...input
}: GapInput): readonly RestoreGap[] {
  const [start, end] = [parseInstant(earliest) ?? 0, parseInstant(latest) ?? 0];
  return restoreJobs
    .filter((job) => goesInto(job, instanceRef) && touchesData(job))
    .map((job) => ({
      job,
      from: startOf(job, end),
      to: endOf(job, input.snapshots) ?? Number.POSITIVE_INFINITY,
    }))
    .filter(({ from, to }) => to > start && from <= end)
    .sort((a, b) => a.from - b.from)
    .map(({ job, from, to }) => ({
      from: isoUtc(Math.max(from, start)),
      to: isoUtc(Math.min(to, end)),
      isOpen: to > end,
      reason: reasonOf(job),
    }));
}

/**
 * A failed restore counts: Atlas removes the target's data before it restores. A cancelled one never began, nor did
 * one that expired, unless it finished first.
 */
function touchesData({ status, finishedAt }: RestoreJob): boolean {
  if (status === "cancelled") return false;
  return status !== "expired" || finishedAt !== null;
}

/** `end` of the window: what has not finished is running at that moment, whatever the time in its id. */
function startOf(job: RestoreJob, end: number): number {
  const requested = parseInstant(job.requestedAt) ?? 0;
  const finished = parseInstant(job.finishedAt);
  if (finished === null) return Math.min(requested, end);
  return restoreDurationOf(job) === null ? finished : requested;
}

/** When the first snapshot after the restore was taken and completed; null while there is none. */
function endOf(job: RestoreJob, snapshots: readonly Snapshot[]): number | null {
  const over = overSince(job);
  if (over === null) return null;
  const later = snapshots
    .filter(({ status }) => status === "completed")
    .flatMap(({ takenAt }) => parseInstant(takenAt) ?? [])
    .filter((taken) => taken > over);
  return later.length === 0 ? null : wholeSecondFrom(Math.min(...later));
}

/** null while it runs. Atlas need not say when a restore failed: it is over, and all that is known is when it began. */
function overSince({ status, requestedAt, finishedAt }: RestoreJob): number | null {
  return parseInstant(finishedAt) ?? (status === "failed" ? parseInstant(requestedAt) : null);
}

function reasonOf({ status, finishedAt }: RestoreJob): string {
  const until = "until the next completed snapshot after it, Atlas may have nothing to restore from";
  if (status === "failed") return `A restore into this instance failed: ${until}.`;
  if (finishedAt === null) return `A restore into this instance is running: ${until}.`;
  return `A restore into this instance: ${until}.`;
}
