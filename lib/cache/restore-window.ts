import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import { BackupError } from "@/lib/backups/errors";
import type { InstanceRef, RestoreWindow } from "@/lib/backups/model";
import { placePoint, windowAt } from "@/lib/backups/restore-point";
import { readRestoreWindow } from "@/lib/backups/restore-window";
import { outsideWords } from "@/lib/backups/restore-words";
import { UTC } from "@/lib/time/zones";
import { mergedTimes } from "./answer-times";
import type { ReadOptions } from "./answers";
import { backups } from "./backups";
import { restoreJobsInTime } from "./restore-jobs";

/** The header that tells Atlas's time has no fractions: a smaller difference is not one. */
const SAME_CLOCK_MS = 1_500;

/**
 * The window of an instance as of now; with `at` (seconds) also whether that second is in it. Throws `BackupError`
 * outside_restore_window, which carries the window.
 */
export async function getRestoreWindow(
  ref: InstanceRef,
  at: number | null = null,
  options?: ReadOptions,
): Promise<Answer<RestoreWindow>> {
  const [instance, snapshots] = await Promise.all([
    backups.getInstance(ref, options),
    backups.listSnapshots(ref, options),
  ]);
  if (instance.value === null) return { ...instance, value: null };
  if (snapshots.value === null) return { ...snapshots, value: null };

  const { backup, backupState, createDate } = instance.value.instance;
  const hasWindow = backup !== null && backup.restoreWindowHours !== null;
  // Where they cannot be read, that costs nothing but the gaps: a read-only key may not see them.
  const jobs = hasWindow ? ((await restoreJobsInTime(ref))?.value ?? null) : null;
  const window = readRestoreWindow({
    instanceRef: ref,
    backup,
    backupState,
    createDate,
    snapshots: snapshots.value.snapshots,
    restoreJobs: jobs?.restoreJobs ?? null,
    now: Date.now(),
    clockOffsetMs: clockOffsetMs(),
  });
  // One that could not be read may have left a gap.
  const value = { ...window, gapsKnown: window.gapsKnown && jobs?.unreadable.length === 0 };
  if (at !== null) refuseOutside(at, value);
  return { ...mergedTimes(instance, snapshots), value, problem: snapshots.problem ?? instance.problem };
}

function clockOffsetMs(): number {
  const offset = getAtlas().stats().clockOffsetMs ?? 0;
  return Math.abs(offset) < SAME_CLOCK_MS ? 0 : Math.round(offset);
}

function refuseOutside(at: number, window: RestoreWindow): void {
  const open = windowAt(window, Date.now());
  if (open && placePoint(at, open).place === "inside") return;
  const detail = open ? outsideWords(at, open, UTC) : (window.reason ?? "No second can be restored here.");
  throw new BackupError("outside_restore_window", detail, { window });
}
