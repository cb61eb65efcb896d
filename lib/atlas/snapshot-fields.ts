import type { Snapshot } from "@/lib/backups/model";
import { timestampOfObjectId } from "./object-id";
import { toUtc } from "./utc";
import type { WireSnapshot } from "./wire";

/** What a snapshot or a restore of which Atlas gives no status is called. */
export const NO_STATUS = "unknown";

/** When it was taken: what Atlas says, else the timestamp inside the id. */
export function takenFields(
  id: string,
  said: string | null | undefined,
): Pick<Snapshot, "takenAt" | "takenAtSource"> {
  const takenAt = toUtc(said);
  return takenAt
    ? { takenAt, takenAtSource: "atlas" }
    : { takenAt: timestampOfObjectId(id), takenAtSource: "id" };
}

/** A snapshot of serverless or of dedicated clusters, as far as they are read alike. */
export function toSnapshotOfEither(wire: WireSnapshot): Snapshot {
  const status = wire.status ?? NO_STATUS;
  return {
    id: wire.id,
    status,
    createdAt: toUtc(wire.createdAt),
    scheduledAt: null,
    startedAt: null,
    finishedAt: null,
    ...takenFields(wire.id, wire.createdAt),
    expiresAt: toUtc(wire.expiresAt),
    frequencyType: wire.frequencyType ?? null,
    snapshotType: wire.snapshotType ?? null,
    storageSizeBytes: sizeOf(status, wire.storageSizeBytes),
    mongodVersion: wire.mongodVersion ?? null,
    instanceName: null,
    description: null,
  };
}

/** Until a snapshot has ended, Atlas's figure means nothing; of a failed one, 0 only says that nothing was measured. */
function sizeOf(status: string, bytes: number | null | undefined): number | null {
  if (status === "completed") return bytes ?? null;
  return status === "failed" ? bytes || null : null;
}
