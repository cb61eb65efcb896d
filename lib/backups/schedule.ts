import { HOUR_MS } from "@/lib/time/duration";
import { isoUtc, parseInstant } from "@/lib/time/parse-instant";
import { UTC } from "@/lib/time/zones";
import type { MissingSlot } from "./missing-slots";
import type { BackupOption, BackupState, Snapshot } from "./model";
import { type Attempt, isOnDemand, readAttempts } from "./schedule/attempts";
import { type Day, readDays } from "./schedule/days";
import { readMissing } from "./schedule/missing";
import { readNextSlot } from "./schedule/next-slot";
import { readKept } from "./schedule/retention";
import { countSlots, type SlotCounts } from "./schedule/slot-counts";
import { judge, type Verdict } from "./schedule/verdict";
import { isRunning } from "./status";

export interface ScheduleInput {
  /** null where there is no backup, or where Atlas does not say which. */
  readonly backup: BackupOption | null;
  /** Tells the two apart. */
  readonly backupState?: BackupState;
  /** ISO 8601 UTC; null where Atlas does not say when the instance was created. */
  readonly createDate: string | null;
  readonly snapshots: readonly Snapshot[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** The zone of the times in `reason`; UTC when not given. */
  readonly zone?: string;
}

/** What the snapshots say of the schedule. Times are ISO 8601 UTC. */
export interface ScheduleReport {
  readonly verdict: Verdict;
  /** One sentence. */
  readonly reason: string;
  /** The newest completed snapshot, on demand or not: what one would restore. */
  readonly lastGood: Snapshot | null;
  /** When the oldest completed snapshot was taken. */
  readonly oldestGoodAt: string | null;
  /** The newest one that is queued or in progress. */
  readonly running: Snapshot | null;
  /** What Atlas says, else the newest scheduled snapshot plus the cadence; when that has passed, the overdue slot. */
  readonly nextExpectedAt: string | null;
  /** Since when snapshots are expected; null where Atlas does not say. */
  readonly since: string | null;
  /** The slot has passed, but is not late yet. */
  readonly due: boolean;
  /** Milliseconds since the overdue slot; null until it is over 30 minutes ago. */
  readonly lateByMs: number | null;
  /** Scheduled ones only. */
  readonly failedSinceLastGood: number;
  /** Inferred, newest first; the late slot is one of them. Empty as long as no snapshot is listed. */
  readonly missing: readonly MissingSlot[];
  readonly slots: SlotCounts;
  /** The last 35 UTC days, oldest first. */
  readonly days: readonly Day[];
}

/** Compares what is listed with what the backup option promises. Never `good` for what is not known. */
export function readSchedule({
  backup,
  backupState = "unknown",
  createDate,
  snapshots,
  now,
  zone = UTC,
}: ScheduleInput): ScheduleReport {
  const retention = backup?.retention ?? null;
  const all = readAttempts(snapshots);
  const scheduled = all.filter(({ snapshot }) => !isOnDemand(snapshot));
  const since = readStart(createDate, backup);
  const everyHours = readCadence(backup);
  const everyMs = everyHours === null ? null : everyHours * HOUR_MS;
  const from = scheduled[0] ? Math.max(scheduled[0].at, parseInstant(backup?.inForceSince) ?? 0) : since;
  const next = readNextSlot({ from, everyMs, saidAt: parseInstant(backup?.nextSnapshotAt) }, now);
  const kept = readKept(retention, scheduled, now);
  const missing = readMissing(
    scheduled,
    { everyMs, kept, since, next, isFixed: retention?.isFixed ?? true },
    now,
  );
  const { newestFailed, ...outcome } = readOutcome(all, scheduled);
  const newest = scheduled[0]?.snapshot ?? null;
  return {
    ...judge({ ...outcome, backup, backupState, newest, newestFailed, missing, next, everyHours, now, zone }),
    ...outcome,
    nextExpectedAt: next.at === null ? null : isoUtc(next.at),
    since: since === null ? null : isoUtc(since),
    due: next.due,
    lateByMs: next.lateByMs,
    missing,
    slots: countSlots(scheduled, missing, retention && kept, retention?.keepDailyDays ?? null),
    days: readDays(scheduled, missing, retention, now),
  };
}

/** Epoch milliseconds; nothing is expected before. */
function readStart(createDate: string | null, backup: BackupOption | null): number | null {
  const times = [createDate, backup?.inForceSince].flatMap((time) => parseInstant(time) ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

/** Hours; what is no length of time is no cadence. */
function readCadence(backup: BackupOption | null): number | null {
  const hours = backup?.snapshotEveryHours ?? null;
  return hours !== null && hours > 0 ? hours : null;
}

function readOutcome(all: readonly Attempt[], scheduled: readonly Attempt[]) {
  const lastGood = all.find(isCompleted) ?? null;
  const failed = scheduled.filter(
    ({ snapshot, at }) => snapshot.status === "failed" && at > (lastGood?.at ?? 0),
  );
  return {
    lastGood: lastGood?.snapshot ?? null,
    oldestGoodAt: all.findLast(isCompleted)?.snapshot.takenAt ?? null,
    running: all.find(({ snapshot }) => isRunning(snapshot))?.snapshot ?? null,
    failedSinceLastGood: failed.length,
    newestFailed: failed[0]?.snapshot ?? null,
  };
}

function isCompleted({ snapshot }: Attempt): boolean {
  return snapshot.status === "completed";
}
