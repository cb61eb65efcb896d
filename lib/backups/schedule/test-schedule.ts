import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import type { BackupOption, Snapshot } from "../model";

/** For tests: the two options of serverless as Atlas documents them, and lists as Atlas would answer. */
export const CONTINUOUS: BackupOption = {
  option: "Serverless Continuous Backup",
  description: "",
  snapshotEveryHours: 6,
  nextSnapshotAt: null,
  inForceSince: null,
  restoreWindowHours: 72,
  noWindowReason: null,
  retention: { keepAllHours: 72, keepDailyDays: 35, keepNewest: null, keepLongestDays: null, isFixed: true },
};

export const BASIC: BackupOption = {
  option: "Basic Backup",
  description: "",
  snapshotEveryHours: 6,
  nextSnapshotAt: null,
  inForceSince: null,
  restoreWindowHours: null,
  noWindowReason: "Basic Backup keeps the two newest snapshots.",
  retention: { keepAllHours: null, keepDailyDays: null, keepNewest: 2, keepLongestDays: null, isFixed: true },
};

export function snapshotAt(at: number | string, fields: Partial<Snapshot> = {}): Snapshot {
  const takenAt = typeof at === "string" ? at : isoUtc(at);
  return {
    id: `id-${takenAt}`,
    status: "completed",
    createdAt: takenAt,
    scheduledAt: null,
    startedAt: null,
    finishedAt: null,
    takenAt,
    takenAtSource: "atlas",
    expiresAt: null,
    frequencyType: "hourly",
    snapshotType: "scheduled",
    storageSizeBytes: 1,
    mongodVersion: "8.0.17",
    instanceName: "orders-prod",
    description: null,
    ...fields,
  };
}

export interface PerfectSchedule {
  readonly backup: BackupOption;
  readonly now: number;
  readonly createdAt: number;
  /** Milliseconds from the 6-hour grid. */
  readonly phaseMs: number;
  /** Minutes that the n-th slot is off. */
  readonly driftMinutes: (slot: number) => number;
  /** Minutes that deletion is late; negative is early. */
  readonly deletionMinutes: number;
  /** A snapshot younger than this is still in progress. */
  readonly takesMs: number;
}

/** What Atlas lists when nothing ever went wrong, newest first. */
export function perfectList(schedule: PerfectSchedule): readonly Snapshot[] {
  const { now, createdAt, phaseMs, driftMinutes, takesMs } = schedule;
  const everyMs = 6 * HOUR_MS;
  const taken: { at: number; daily: boolean }[] = [];
  for (
    let slot = Math.ceil((createdAt - phaseMs) / everyMs);
    slot * everyMs + phaseMs <= now + HOUR_MS;
    slot += 1
  ) {
    const at = Math.floor((slot * everyMs + phaseMs + driftMinutes(slot) * MINUTE_MS) / 1000) * 1000;
    if (at >= createdAt && at <= now) taken.unshift({ at, daily: slot % 4 === 0 });
  }
  const listed = taken.map(({ at, daily }) => ({
    daily,
    snapshot: snapshotAt(at, {
      status: now - at < takesMs ? "inProgress" : "completed",
      frequencyType: daily ? "daily" : "hourly",
    }),
  }));
  return listed
    .filter(({ snapshot, daily }, index) => isKept(schedule, Date.parse(snapshot.takenAt), daily, index))
    .map(({ snapshot }) => snapshot);
}

function isKept(
  { backup, now, deletionMinutes, takesMs }: PerfectSchedule,
  at: number,
  daily: boolean,
  index: number,
) {
  const { keepAllHours, keepDailyDays, keepNewest } = backup.retention ?? {};
  if (keepNewest) return index < keepNewest + (takesMs > 0 ? 1 : 0);
  const age = now - at - deletionMinutes * MINUTE_MS;
  return age < (keepAllHours ?? 0) * HOUR_MS || (daily && age < (keepDailyDays ?? 0) * DAY_MS);
}
