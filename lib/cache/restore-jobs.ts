import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import { BackupError, isBackupError } from "@/lib/backups/errors";
import type { InstanceRef, RestoreJobDetail, RestoreJobList, RestoreJobRef } from "@/lib/backups/model";
import { restoresFreshForMs } from "@/lib/backups/restore-polling";
import type { ReadOptions } from "./answers";
import { askAtlas } from "./ask-atlas";

/** A missing role does not come back within seconds: asking again at each poll would be a waste. */
const FORBIDDEN_FOR_SECONDS = 60;

export async function listRestoreJobs(
  ref: InstanceRef,
  options?: ReadOptions,
): Promise<Answer<RestoreJobList>> {
  const source = getAtlas().sources[ref.kind];
  const question = {
    what: `restoreJobs:${refKey(ref)}`,
    projectId: ref.projectId,
    load: () => unlessForbidden(() => source.listRestoreJobs(ref)),
    freshForMs: ({ restoreJobs }: RestoreJobList) => restoresFreshForMs(restoreJobs, Date.now()),
  };
  return askAtlas(question, options);
}

export async function getRestoreJob(
  ref: RestoreJobRef,
  options?: ReadOptions,
): Promise<Answer<RestoreJobDetail>> {
  const source = getAtlas().sources[ref.kind];
  const question = {
    what: `restoreJob:${refKey(ref)}/${ref.restoreJobId}`,
    projectId: ref.projectId,
    load: () => unlessForbidden(() => source.getRestoreJob(ref)),
    freshForMs: ({ restoreJob }: RestoreJobDetail) => restoresFreshForMs([restoreJob], Date.now()),
  };
  return askAtlas(question, options);
}

async function unlessForbidden<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isBackupError(error, "atlas_forbidden")) throw error;
    throw new BackupError(error.code, error.message, {
      ...(error.atlas && { atlas: error.atlas }),
      retryAfterSeconds: FORBIDDEN_FOR_SECONDS,
      cause: error,
    });
  }
}

function refKey({ projectId, kind, name }: InstanceRef): string {
  return `${projectId}/${kind}/${name}`;
}
