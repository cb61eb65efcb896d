import { isoUtc, parseInstant } from "@/lib/time/parse-instant";
import { RESTORE_JOB_STATUSES, type RestoreJob } from "./model";
import { restoreDurationOf } from "./restore-duration";
import { deliveryWords, secondOf } from "./restore-job";
import { restoreJobStatusWords } from "./status";
import { textMatcher } from "./table/match";
import { byNumber, byPlace, type SortValue, sortBy } from "./table/sort";
import { type View, type ViewQuery, viewOf } from "./table/view";

export const JOB_SORT_KEYS = ["requested", "status", "type", "target", "duration", "expires"] as const;
export type JobSortKey = (typeof JOB_SORT_KEYS)[number];

export interface RestoreJobQuery extends ViewQuery {
  readonly sort: JobSortKey;
}

/** What the table shows of the restores (newest first). */
export function viewRestoreJobs(jobs: readonly RestoreJob[], query: RestoreJobQuery): View<RestoreJob> {
  const rowsOf = {
    matches: textMatcher(query.text, query.zone, { factsOf, timesOf, keyOf: (job: RestoreJob) => job }),
    statusOf: ({ status }: RestoreJob) => status,
    firstStatuses: RESTORE_JOB_STATUSES,
    lastStatuses: [],
    sort: (found: readonly RestoreJob[]) => sortBy(found, VALUES[query.sort], query.direction),
  };
  return viewOf(jobs, rowsOf, query);
}

// Ascending begins with what needs a look; a status that this product does not know belongs there.
const STATUS_ORDER = ["failed", "cancelled", "", "inProgress", "queued", "expired", "completed"];

const VALUES: Readonly<Record<JobSortKey, (job: RestoreJob) => SortValue | null>> = {
  requested: ({ requestedAt }) => byNumber(parseInstant(requestedAt)),
  status: ({ status }) => byPlace(STATUS_ORDER, status, STATUS_ORDER.indexOf("")),
  type: ({ deliveryType }) => byText(deliveryWords(deliveryType)),
  target: ({ targetClusterName }) => byText(targetClusterName),
  duration: (job) => byNumber(restoreDurationOf(job)),
  expires: ({ expiresAt }) => byNumber(parseInstant(expiresAt)),
};

function byText(text: string | null): SortValue | null {
  return text === null ? null : [0, text];
}

function factsOf(job: RestoreJob): readonly (string | null)[] {
  const { id, status, deliveryType, snapshotId, targetClusterName, targetGroupId } = job;
  const types = [deliveryWords(deliveryType), deliveryType];
  return [restoreJobStatusWords(status), status, ...types, id, snapshotId, targetClusterName, targetGroupId];
}

function timesOf(job: RestoreJob): readonly (string | null)[] {
  const second = secondOf(job);
  return [job.requestedAt, job.finishedAt, job.expiresAt, second === null ? null : isoUtc(second * 1_000)];
}
