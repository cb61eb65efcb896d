import type { InstanceRef, RecentRestores, RestoreFrom, RestoreJob } from "./model";
import { goesInto } from "./restore-job";
import { isRunning } from "./status";

/** `own` are the restores of the instance, `others` those of other instances; both newest first. */
export function readRecentRestores(
  instanceRef: InstanceRef,
  own: readonly RestoreJob[],
  others: readonly RestoreFrom[],
): RecentRestores {
  const out = own.map((restoreJob) => ({ from: instanceRef, restoreJob }));
  const into = others.filter(({ restoreJob }) => goesInto(restoreJob, instanceRef));
  return {
    running: [...out, ...into].filter(({ restoreJob }) => isRunning(restoreJob)),
    last: own.find((job) => job.deliveryType !== "download" && job.status === "completed") ?? null,
  };
}
