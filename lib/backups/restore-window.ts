import { HOUR_MS } from "@/lib/time/duration";
import { isoUtc, parseInstant, wholeSecondFrom } from "@/lib/time/parse-instant";
import type { BackupOption, BackupState, InstanceRef, RestoreJob, RestoreWindow, Snapshot } from "./model";
import { readGaps } from "./restore-gaps";
import { isRestorable } from "./restore-snapshot";

export interface RestoreWindowInput {
  readonly instanceRef: Pick<InstanceRef, "projectId" | "name">;
  /** null where Atlas does not say. */
  readonly backup: BackupOption | null;
  /** Tells no backup from Atlas not saying. */
  readonly backupState?: BackupState;
  /** ISO 8601 UTC; null where Atlas does not say. */
  readonly createDate: string | null;
  readonly snapshots: readonly Snapshot[];
  /** Restores of this instance; null where they could not be read. */
  readonly restoreJobs: readonly RestoreJob[] | null;
  /** Epoch ms by the dashboard's clock. */
  readonly now: number;
  /** Milliseconds that Atlas's clock is ahead of it. */
  readonly clockOffsetMs: number;
}

/**
 * Which seconds can be restored. A failed or missing snapshot is no gap: it only lengthens the replay.
 * Atlas docs: 72 hours with Serverless Continuous Backup, a restore starting from the snapshot before the point.
 */
export function readRestoreWindow(input: RestoreWindowInput): RestoreWindow {
  const { clockOffsetMs } = input;
  const now = input.now + clockOffsetMs;
  const hours = input.backup?.restoreWindowHours ?? null;
  const first = firstSecond(input, now);
  const reason = whyNone(input, hours, first);
  if (hours === null || first === null || reason !== null) return { ...NONE, reason, clockOffsetMs };

  const latest = isoUtc(now);
  const earliest = isoUtc(Math.max(wholeSeconds(now) - hours * HOUR_MS, first));
  return {
    supported: true,
    reason: null,
    earliest,
    latest,
    gaps: readGaps({ ...input, restoreJobs: input.restoreJobs ?? [], earliest, latest }),
    gapsKnown: input.restoreJobs !== null,
    restoreWindowHours: hours,
    clockOffsetMs,
  };
}

const NONE = {
  supported: false,
  earliest: null,
  latest: null,
  gaps: [],
  gapsKnown: false,
  restoreWindowHours: null,
} as const;

function whyNone(
  { backup, backupState }: RestoreWindowInput,
  hours: number | null,
  first: number | null,
): string | null {
  if (backupState === "off") {
    return "This instance has no backup, so there is nothing to restore a second from. Switch backup on in Atlas; until then, mongodump is the only copy.";
  }
  if (backup === null) {
    return "Atlas does not say which backup option this instance has, so it is not known whether a single second can be restored. A whole snapshot can.";
  }
  if (hours === null) return backup.noWindowReason ?? `${backup.option} restores whole snapshots only.`;
  if (first !== null) return null;
  return "There is no completed snapshot yet that a restore could start from. The first one opens the window.";
}

/** Epoch ms, a whole second: from when on a restore has something to start from; null while there is none. */
function firstSecond({ createDate, snapshots }: RestoreWindowInput, now: number): number | null {
  const oldest = oldestStart(snapshots, now);
  if (oldest === null) return null;
  const first = wholeSecondFrom(Math.max(oldest, parseInstant(createDate) ?? oldest));
  // A time that lies ahead, as seen with a clock that is behind: a window must not end before it begins.
  return first <= now ? first : null;
}

/** Epoch ms of the oldest snapshot that a restore could start from. */
function oldestStart(snapshots: readonly Snapshot[], now: number): number | null {
  const starts = snapshots
    .filter((snapshot) => isRestorable(snapshot, now))
    .flatMap(({ takenAt }) => parseInstant(takenAt) ?? []);
  return starts.length === 0 ? null : starts.reduce((least, at) => Math.min(least, at));
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1_000) * 1_000;
}
