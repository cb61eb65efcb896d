import type { Problem } from "@/lib/backups/errors";
import type { RestoreRequest } from "@/lib/backups/restore-request";
import { paths } from "@/lib/paths";

/** What a look at the point of a restore told; `words` is a sentence. */
export interface PointCheck {
  /** Atlas would refuse the restore; else it could not be found out whether it would. */
  readonly refused: boolean;
  readonly words: string;
}

const UNCHECKED: PointCheck = {
  refused: false,
  words: "The dashboard could not find out whether the point is still in the restore window. Atlas will.",
};

/**
 * Asks the server whether the point of a restore is still in the window: null when it is, else why not, or that it could
 * not be found out. Snapshots are not asked about.
 */
export async function checkPoint({ from, source }: RestoreRequest): Promise<PointCheck | null> {
  if (source.kind !== "point") return null;
  try {
    const response = await fetch(`${paths.api.restoreWindow(from)}?at=${source.point}`, {
      cache: "no-store",
    });
    if (response.ok) return null;
    if (response.status !== OUTSIDE) return UNCHECKED;
    const problem: Partial<Problem> = await response.json();
    const words = problem.detail ?? "The point is outside of the restore window.";
    return { refused: true, words };
  } catch {
    return UNCHECKED;
  }
}

/** The status of `outside_restore_window`. */
const OUTSIDE = 422;
