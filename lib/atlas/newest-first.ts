import type { RestoreJob, Snapshot } from "@/lib/backups/model";

/** Order is ours, never Atlas's: newest first by the instant it was taken, then by id, so that it is always the same. */
export function newestFirst(snapshots: readonly Snapshot[]): Snapshot[] {
  return sorted(snapshots, ({ takenAt }) => takenAt);
}

/** Newest first by the instant it was asked for, then by id. */
export function newestJobsFirst(jobs: readonly RestoreJob[]): RestoreJob[] {
  return sorted(jobs, ({ requestedAt }) => requestedAt);
}

function sorted<T extends { readonly id: string }>(items: readonly T[], timeOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => Date.parse(timeOf(b)) - Date.parse(timeOf(a)) || (a.id < b.id ? 1 : -1));
}
