import { DAY_MS } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";
import type { Problem } from "./errors";
import type { FleetView } from "./fleet-view";
import type { Kind } from "./kinds";
import type { BackupOption, BackupState, Instance, Snapshot, Tag } from "./model";
import { readSchedule, type ScheduleReport } from "./schedule";
import type { Day, DayState } from "./schedule/days";
import type { Verdict } from "./schedule/verdict";
import { isRunning } from "./status";

/** What one look at an instance's snapshots told. Times are ISO 8601 UTC. */
export interface Check {
  /** When Atlas answered. */
  readonly checkedAt: string;
  /** When this dashboard first checked it: it remembers nothing from before it was started. */
  readonly watchedSince: string;
  /** Since when backups are expected: the creation, or a later change of the backup option; null where Atlas does not say. */
  readonly backedUpSince: string | null;
  readonly verdict: Verdict;
  /** One sentence, times in UTC. */
  readonly reason: string;
  readonly lastGoodAt: string | null;
  /** Bytes of the newest completed snapshot. */
  readonly lastGoodBytes: number | null;
  readonly nextExpectedAt: string | null;
  readonly failedSinceLastGood: number;
  /** The last 35 UTC days, oldest first, that of `checkedAt` last, a letter each: see {@link daysOf}. */
  readonly days: string;
  /** Listed snapshots by status, and slots that are missing. */
  readonly counts: Readonly<Record<string, number>>;
}

/** An instance as the fleet shows it: its facts, and what is known of its backups so far. */
export interface FleetRow {
  readonly kind: Kind;
  readonly projectId: string;
  readonly projectName: string | null;
  readonly id: string;
  readonly name: string;
  readonly stateName: string | null;
  readonly providerName: string | null;
  readonly regionName: string | null;
  readonly tags: readonly Tag[];
  readonly backupState: BackupState;
  /** Atlas's name of the backup option; null where there is no backup, or where Atlas does not say which. */
  readonly option: string | null;
  readonly restoreWindowHours: number | null;
  /** null until it has been looked at. */
  readonly check: Check | null;
  /** Why the last look failed; what an earlier one told may still be in `check`. */
  readonly problem: Problem | null;
}

export interface Fleet {
  readonly rows: readonly FleetRow[];
  /** Projects, or kinds of instances in one, that could not be listed. */
  readonly errors: readonly Problem[];
  /** How many rows have been looked at, well or not. */
  readonly checked: number;
  /** Projects of which nothing was listed yet: their rows are still to come. */
  readonly unlisted: number;
  /** In the first HTML only: one page of it in place of all the rows. */
  readonly page?: FleetView;
}

export function fleetRow(instance: Instance, look: Pick<FleetRow, "check" | "problem">): FleetRow {
  const { kind, projectId, projectName, id, name, stateName, providerName, regionName, tags } = instance;
  return {
    ...{ kind, projectId, projectName, id, name, stateName, providerName, regionName, tags },
    backupState: instance.backupState,
    option: instance.backup?.option ?? null,
    restoreWindowHours: instance.backup?.restoreWindowHours ?? null,
    ...look,
  };
}

type ScheduleFacts = Pick<Instance, "backup" | "backupState" | "createDate">;

/** `checkedAt` is when Atlas gave the list (ISO 8601 UTC), `now` the time to judge it by (epoch ms). */
export function checkOf(
  { backup, backupState, createDate }: ScheduleFacts,
  snapshots: readonly Snapshot[],
  checkedAt: string,
  now: number,
): Check {
  const readAt = (time: number) => readSchedule({ backup, backupState, createDate, snapshots, now: time });
  const report = readAt(now);
  return {
    checkedAt,
    watchedSince: checkedAt,
    // What is switched off says nothing of since when it was on.
    backedUpSince: backupState === "off" ? null : report.since,
    verdict: report.verdict,
    reason: report.reason,
    lastGoodAt: report.lastGood?.takenAt ?? null,
    lastGoodBytes: report.lastGood?.storageSizeBytes ?? null,
    nextExpectedAt: report.nextExpectedAt,
    failedSinceLastGood: report.failedSinceLastGood,
    days: daysUntil(checkedAt, now, report, readAt)
      .map((day) => LETTERS[stripState(day)])
      .join(""),
    counts: countsOf(snapshots, report.missing.length),
  };
}

/** Dates are counted back from `checkedAt`: judged after that midnight, the list tells nothing of the new day yet. */
function daysUntil(
  checkedAt: string,
  now: number,
  report: ScheduleReport,
  readAt: (time: number) => ScheduleReport,
): readonly Day[] {
  const listed = parseInstant(checkedAt) ?? now;
  const isSameDay = Math.floor(listed / DAY_MS) === Math.floor(now / DAY_MS);
  return isSameDay ? report.days : readAt(listed).days;
}

function countsOf(snapshots: readonly Snapshot[], missing: number): Check["counts"] {
  const counts: Record<string, number> = { missing };
  for (const { status } of snapshots) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** A day of a strip: `blemished` and `gapped` are covered by a completed snapshot, and another one failed or is missing. */
export type StripState = DayState | "blemished" | "gapped";

function stripState({ state, failed, missing }: Day): StripState {
  if (state !== "completed") return state;
  return failed > 0 ? "blemished" : missing > 0 ? "gapped" : state;
}

/** Whether a day of a strip has a completed snapshot, whatever else was of it. */
export function isCovered(state: string): boolean {
  return state === "completed" || state === "blemished" || state === "gapped";
}

const LETTERS: Readonly<Record<StripState, string>> = {
  completed: "c",
  blemished: "b",
  gapped: "g",
  running: "r",
  failed: "f",
  missing: "m",
  unknown: "u",
  notKept: "-",
  none: ".",
};
const STATES = new Map(Object.entries(LETTERS).map(([state, letter]) => [letter, state]));

/** The states of the days of a check, oldest first. */
export function daysOf({ days }: Pick<Check, "days">): readonly string[] {
  return [...days].map((letter) => STATES.get(letter) ?? "none");
}

/** Something is being taken, or a slot has come: the next look may show something new. */
const ACTIVE_LOOK_MS = 30_000;
const SETTLED_LOOK_MS = 10 * 60_000;
const ACTIVE: ReadonlySet<Verdict> = new Set(["running", "due", "late"]);

/**
 * For how many milliseconds from `now` (epoch ms) a check does for the fleet. Slots are hours apart: between them nobody
 * has to look, and a thousand instances must not cost what one does on its own page.
 */
export function lookAgainMs(
  { verdict, nextExpectedAt, counts }: Pick<Check, "verdict" | "nextExpectedAt" | "counts">,
  now: number,
): number {
  // A verdict that is worse than running hides that the snapshot is being taken that may end it.
  const isTaking = Object.keys(counts).some((status) => isRunning({ status }));
  if (isTaking || ACTIVE.has(verdict)) return ACTIVE_LOOK_MS;
  const slotIn = (parseInstant(nextExpectedAt) ?? Number.POSITIVE_INFINITY) - now;
  return Math.min(SETTLED_LOOK_MS, Math.max(ACTIVE_LOOK_MS, slotIn));
}

/** Whether the facts that a list gives of an instance tell its schedule, or it has to be asked for itself. */
export function tellsSchedule({
  backup,
  backupState,
}: {
  backup: BackupOption | null;
  backupState: BackupState;
}) {
  return backupState !== "on" || backup?.snapshotEveryHours != null;
}
