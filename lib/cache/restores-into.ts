import "server-only";
import { listedOnce } from "@/lib/backups/listed-once";
import type { Instance, InstanceRef, RestoreFrom } from "@/lib/backups/model";
import { goesInto } from "@/lib/backups/restore-job";
import { canRestoreInto } from "@/lib/backups/restore-targets";
import type { ReadOptions } from "./answers";
import { listProjectInstances } from "./instances";
import { listRestoreJobs } from "./restore-jobs";

/** Each costs a call a minute while somebody looks. */
const MOST_OTHERS = 12;

/**
 * Restores into an instance from other instances of its project, as far as their restore jobs can be read: Atlas lists
 * a restore with the instance that it comes from, and nowhere else.
 */
export async function restoresInto(
  instance: Instance,
  options?: ReadOptions,
): Promise<readonly RestoreFrom[]> {
  const project = { id: instance.projectId, name: instance.projectName };
  const others = (await listProjectInstances(project)).flatMap(({ answer }) => answer.value?.instances ?? []);
  const sources = listedOnce(others)
    .filter((other) => canBeSource(other, instance))
    .slice(0, MOST_OTHERS);
  const found = await Promise.all(sources.map((from) => fromOne(from, instance, options)));
  return found.flat();
}

function canBeSource(other: Instance, instance: Instance): boolean {
  return other.id !== instance.id && canRestoreInto(other, instance);
}

async function fromOne(
  { projectId, kind, name }: Instance,
  target: InstanceRef,
  options?: ReadOptions,
): Promise<RestoreFrom[]> {
  const from = { projectId, kind, name };
  const restoreJobs = (await listRestoreJobs(from, options)).value?.restoreJobs ?? [];
  return restoreJobs
    .filter((restoreJob) => goesInto(restoreJob, target))
    .map((restoreJob) => ({ from, restoreJob }));
}
