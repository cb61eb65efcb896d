import { DAY_MS } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";
import type { RestoreJob } from "./model";

/** No restore takes longer: where an id's time says so, it is not the time at which this one was asked for. */
const LONGEST_RESTORE_MS = 2 * DAY_MS;

/** From when a restore was asked for until Atlas says that it finished, in ms; null where the two make no sense together. */
export function restoreDurationOf({
  requestedAt,
  finishedAt,
}: Pick<RestoreJob, "requestedAt" | "finishedAt">): number | null {
  const requested = parseInstant(requestedAt);
  const finished = parseInstant(finishedAt);
  if (requested === null || finished === null) return null;
  const took = finished - requested;
  return took >= 0 && took <= LONGEST_RESTORE_MS ? took : null;
}
