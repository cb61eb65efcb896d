import { parseInstant } from "@/lib/time/parse-instant";
import type { RestoreJob } from "./model";
import { freshForMs } from "./polling";
import { isRunning } from "./status";

/** For how long from `now` (epoch ms) what Atlas said of these restores is as good as new: until one moves, or a link expires. */
export function restoresFreshForMs(restoreJobs: readonly RestoreJob[], now: number): number {
  const ends = restoreJobs
    .filter(({ hasDownload }) => hasDownload)
    .flatMap(({ expiresAt }) => parseInstant(expiresAt) ?? [])
    .filter((expires) => expires > now);
  const next = ends.reduce((first, expires) => Math.min(first, expires), Number.POSITIVE_INFINITY);
  return freshForMs(
    {
      running: restoreJobs.find(isRunning) ?? null,
      nextExpectedAt: Number.isFinite(next) ? new Date(next).toISOString() : null,
    },
    now,
  );
}
