import type { Snapshot } from "@/lib/backups/model";
import { timestampOfObjectId } from "./object-id";

/** What a snapshot or a restore of which Atlas gives no status is called. */
export const NO_STATUS = "unknown";

/** When it was taken: what Atlas says, else the timestamp inside the id. */
export function takenFields(
  id: string,
  said: string | null | undefined,
): Pick<Snapshot, "takenAt" | "takenAtSource"> {
  return said
    ? { takenAt: said, takenAtSource: "atlas" }
    : { takenAt: timestampOfObjectId(id), takenAtSource: "id" };
}

/** Until a snapshot has ended, Atlas's figure means nothing; of a failed one, 0 only says that nothing was measured. */
export function sizeOf(status: string, bytes: number | null | undefined): number | null {
  if (status === "completed") return bytes ?? null;
  return status === "failed" ? bytes || null : null;
}
