import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import { BackupError, isBackupError } from "@/lib/backups/errors";
import type { InstanceRef, RestoreJob, RestoreWindow } from "@/lib/backups/model";
import { placePoint, windowAt } from "@/lib/backups/restore-point";
import { readRestoreWindow } from "@/lib/backups/restore-window";
import { outsideWords } from "@/lib/backups/restore-words";
import { UTC } from "@/lib/time/zones";
import { mergedTimes } from "./answer-times";
import type { ReadOptions } from "./answers";
import { askAtlas } from "./ask-atlas";
import { backups } from "./backups";

/** Restores run for minutes and are rare. */
const JOBS_FRESH_MS = 60_000;
/** Gaps are worth a moment: when restore jobs take longer, the window is shown without them. */
const JOBS_WAIT_MS = 800;
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
  const { restoreJobs, complete } = hasWindow ? await jobsInTime(ref) : UNKNOWN_JOBS;
  const window = readRestoreWindow({
    instanceRef: ref,
    backup,
    backupState,
    createDate,
    snapshots: snapshots.value.snapshots,
    restoreJobs,
    now: Date.now(),
    clockOffsetMs: clockOffsetMs(),
  });
  const value = { ...window, gapsKnown: window.gapsKnown && complete };
  if (at !== null) refuseOutside(at, value);
  return { ...mergedTimes(instance, snapshots), value, problem: snapshots.problem ?? instance.problem };
}

/** Where they cannot be read, that costs nothing but the gaps: a read-only key may not see them. */
async function jobsInTime(ref: InstanceRef): Promise<KnownJobs> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, JOBS_WAIT_MS, null));
  const answer = await Promise.race([listRestoreJobs(ref), late]);
  return answer?.value ?? UNKNOWN_JOBS;
}

interface KnownJobs {
  /** null: these credentials may not see them. */
  readonly restoreJobs: readonly RestoreJob[] | null;
  /** False where one of them could not be read: it may have left a gap. */
  readonly complete: boolean;
}

const UNKNOWN_JOBS: KnownJobs = { restoreJobs: null, complete: false };

async function listRestoreJobs(ref: InstanceRef): Promise<Answer<KnownJobs>> {
  const source = getAtlas().sources[ref.kind];
  return askAtlas<KnownJobs>({
    what: `restoreJobs:${ref.projectId}/${ref.kind}/${ref.name}`,
    projectId: ref.projectId,
    load: async () => {
      try {
        const { restoreJobs, unreadable } = await source.listRestoreJobs(ref);
        return { restoreJobs, complete: unreadable.length === 0 };
      } catch (error) {
        // A missing role does not come back within seconds: asking again at each poll would be a waste.
        if (isBackupError(error, "atlas_forbidden")) return UNKNOWN_JOBS;
        throw error;
      }
    },
    freshForMs: () => JOBS_FRESH_MS,
  });
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
