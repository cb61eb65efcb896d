import "server-only";
import { BackupError } from "@/lib/backups/errors";
import { isKind, KINDS } from "@/lib/backups/kinds";
import type { InstanceRef, RestoreJobRef, SnapshotRef } from "@/lib/backups/model";
import { isInstanceName, isObjectId } from "@/lib/backups/names";
import { MOST_FIRST } from "@/lib/backups/polling";
import { parseSecond } from "@/lib/backups/restore-point";

export interface InstanceParams {
  readonly projectId: string;
  readonly kind: string;
  readonly name: string;
}

export interface SnapshotParams extends InstanceParams {
  readonly snapshotId: string;
}

export interface RestoreJobParams extends InstanceParams {
  readonly restoreJobId: string;
}

/** The one way from a URL to something Atlas may be asked about. Throws `BackupError` invalid_request. */
export function parseInstanceRef({ projectId, kind, name }: InstanceParams): InstanceRef {
  if (!isObjectId(projectId)) throw invalid("The project id must be 24 lower-case hexadecimal digits.");
  if (!isKind(kind)) throw invalid(`The kind of instance must be one of ${KINDS.join(", ")}.`);
  if (!isInstanceName(name))
    throw invalid(
      "An instance name is 1 to 64 letters, digits and hyphens, and begins with a letter or digit.",
    );
  return { projectId, kind, name };
}

/** Throws `BackupError` invalid_request. */
export function parseSnapshotRef(params: SnapshotParams): SnapshotRef {
  const instance = parseInstanceRef(params);
  if (!isObjectId(params.snapshotId)) {
    throw invalid("The snapshot id must be 24 lower-case hexadecimal digits.");
  }
  return { ...instance, snapshotId: params.snapshotId };
}

/** Throws `BackupError` invalid_request. */
export function parseRestoreJobRef(params: RestoreJobParams): RestoreJobRef {
  const instance = parseInstanceRef(params);
  if (!isObjectId(params.restoreJobId)) {
    throw invalid("The restore job id must be 24 lower-case hexadecimal digits.");
  }
  return { ...instance, restoreJobId: params.restoreJobId };
}

/** The second that a restore window is asked about; null where none is. Throws `BackupError` invalid_request. */
export function parseAt(url: string): number | null {
  const text = new URL(url).searchParams.get("at");
  const second = text === null ? null : parseSecond(text);
  if (text !== null && second === null)
    throw invalid("“at” must be a whole number of seconds since 1970, in UTC.");
  return second;
}

/** Ids with commas between them, a hundred at most; none where there is no such parameter. Throws `BackupError` invalid_request. */
export function parseIds(text: string | null): readonly string[] {
  const ids = text === null || text === "" ? [] : text.split(",");
  if (ids.length > MOST_FIRST || !ids.every(isObjectId))
    throw invalid(`“first” must be ids of up to ${MOST_FIRST} instances, with commas between them.`);
  return ids;
}

function invalid(detail: string): BackupError {
  return new BackupError("invalid_request", detail);
}
