import type { InstanceRef, RestoreJob } from "./model";
import { parseSecond } from "./restore-point";

const DELIVERY_TYPES: ReadonlyMap<string, string> = new Map([
  ["automated", "Snapshot"],
  ["pointInTime", "Point in time"],
  ["download", "Download"],
]);

/** What was asked for; a type that Atlas adds later is shown as Atlas spells it. */
export function deliveryWords(deliveryType: string | null): string | null {
  return DELIVERY_TYPES.get(deliveryType ?? "") ?? deliveryType;
}

/** Whether it went, or goes, into this instance, wherever it came from. A download goes into none. */
export function goesInto(
  { deliveryType, targetClusterName, targetGroupId }: RestoreJob,
  { projectId, name }: Pick<InstanceRef, "projectId" | "name">,
): boolean {
  return deliveryType !== "download" && targetClusterName === name && targetGroupId === projectId;
}

/** The UTC second that was restored to; null where a whole snapshot was, or where Atlas names no second that there is. */
export function secondOf({ pointInTimeUTCSeconds, oplogTs }: RestoreJob): number | null {
  const second = pointInTimeUTCSeconds ?? oplogTs;
  return second === null ? null : parseSecond(String(second));
}
