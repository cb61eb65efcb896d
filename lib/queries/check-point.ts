import type { Problem } from "@/lib/backups/errors";
import type { RestoreRequest } from "@/lib/backups/restore-request";
import { paths } from "@/lib/paths";

/**
 * Asks the server whether the point of a restore is still in the window: null when it is, or when that cannot be found
 * out; else why not, in a sentence. Snapshots are not asked about.
 */
export async function checkPoint({ from, source }: RestoreRequest): Promise<string | null> {
  if (source.kind !== "point") return null;
  try {
    const response = await fetch(`${paths.api.restoreWindow(from)}?at=${source.point}`, {
      cache: "no-store",
    });
    if (response.status !== OUTSIDE) return null;
    const problem: Partial<Problem> = await response.json();
    return problem.detail ?? "The point is outside of the restore window.";
  } catch {
    return null;
  }
}

/** The status of `outside_restore_window`. */
const OUTSIDE = 422;
