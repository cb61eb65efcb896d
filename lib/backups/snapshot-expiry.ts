import { parseInstant } from "@/lib/time/parse-instant";
import type { Snapshot } from "./model";

/** Until when data can be restored from a snapshot (epoch ms); null where Atlas does not say, and where it failed: it holds none. */
export function keptUntil({ status, expiresAt }: Pick<Snapshot, "status" | "expiresAt">): number | null {
  return status === "failed" ? null : parseInstant(expiresAt);
}
