import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import { BackupError } from "@/lib/backups/errors";
import type { Instance, InstanceRef, RestoreWindow, RestoreWindowBody } from "@/lib/backups/model";
import { readRecentRestores } from "@/lib/backups/recent-restores";
import { type OpenWindow, placePoint, windowAt } from "@/lib/backups/restore-point";
import { readRestoreWindow } from "@/lib/backups/restore-window";
import { outsideWords } from "@/lib/backups/restore-words";
import { isoUtc } from "@/lib/time/parse-instant";
import { UTC } from "@/lib/time/zones";
import { mergedTimes } from "./answer-times";
import type { ReadOptions } from "./answers";
import { backups } from "./backups";
import { inAMoment } from "./in-a-moment";
import { listRestoreJobs } from "./restore-jobs";
import { restoresInto } from "./restores-into";

/** The header that tells Atlas's time has no fractions: a smaller difference is not one. */
const SAME_CLOCK_MS = 1_500;
/** What was not there in time is there by then, or nearly. */
const ASK_LATE_AGAIN_MS = 4_000;

/**
 * The window of an instance as of now, and its restores; with `at` (seconds) also whether that second is in it. Throws
 * `BackupError` outside_restore_window, which carries the window.
 */
export async function getRestoreWindow(
  ref: InstanceRef,
  at: number | null = null,
  options?: ReadOptions,
): Promise<Answer<RestoreWindowBody>> {
  const [instance, snapshots] = await Promise.all([
    backups.getInstance(ref, options),
    backups.listSnapshots(ref, options),
  ]);
  if (instance.value === null) return { ...instance, value: null };
  if (snapshots.value === null) return { ...snapshots, value: null };

  const restores = await readRestores(instance.value.instance, options);
  const { backup, backupState, createDate } = instance.value.instance;
  const window = readRestoreWindow({
    instanceRef: ref,
    backup,
    backupState,
    createDate,
    snapshots: snapshots.value.snapshots,
    restoreJobs: restores.known,
    now: Date.now(),
    clockOffsetMs: clockOffsetMs(),
  });
  const value = {
    ...window,
    gapsKnown: window.gapsKnown && restores.complete,
    restores: restores.own && readRecentRestores(ref, restores.own, restores.others),
  };
  if (at !== null) refuseOutside(at, value);
  const times = mergedTimes(instance, snapshots, ...restores.times);
  const problem = snapshots.problem ?? instance.problem;
  if (!restores.isLate) return { ...times, value, problem };
  return { ...times, nextCheckAt: isoUtc(Date.now() + ASK_LATE_AGAIN_MS), value, problem };
}

/** Where they cannot be read, that costs nothing but the gaps: a read-only key may not see them. */
async function readRestores(instance: Instance, options?: ReadOptions) {
  const reading = listRestoreJobs(instance, options);
  const [answer, into] = await Promise.all([
    inAMoment(() => reading),
    // Who may not read the ones may hardly read the others.
    inAMoment(async () => ((await reading).value ? restoresInto(instance, options) : [])),
  ]);
  const others = into ?? [];
  const isLate = answer === null || into === null;
  const list = answer?.value ?? null;
  const own = list?.restoreJobs ?? null;
  return {
    own,
    others,
    known: own && [...own, ...others.map(({ restoreJob }) => restoreJob)],
    /** One that could not be read, or not yet, may have left a gap. */
    complete: !isLate && list?.unreadable.length === 0,
    /** Being read still: soon they are there. */
    isLate,
    times: answer && list ? [answer] : [],
  };
}

function clockOffsetMs(): number {
  const offset = getAtlas().stats().clockOffsetMs ?? 0;
  return Math.abs(offset) < SAME_CLOCK_MS ? 0 : Math.round(offset);
}

function refuseOutside(at: number, window: RestoreWindow): void {
  const open = windowAt(window, Date.now());
  if (open && placePoint(at, open).place === "inside") return;
  const detail = open
    ? `${outsideWords(at, open, UTC)} ${reachWords(open)}`
    : (window.reason ?? "No second can be restored here.");
  throw new BackupError("outside_restore_window", detail, { window });
}

function reachWords({ earliest, latest }: OpenWindow): string {
  return `Choose one from ${isoUtc(earliest * 1_000)} to ${isoUtc(latest * 1_000)}.`;
}
