import type { Snapshot } from "@/lib/backups/model";
import { rowStatus, type TableRow } from "@/lib/backups/table-rows";
import type { Column } from "./csv";

/**
 * The fixed columns of the snapshots' CSV, named as in the JSON API; times are ISO 8601 UTC, sizes bytes. A slot that
 * was inferred has status `missing`, `inferred` true and `expectedAt`, and nothing else.
 */
export const SNAPSHOT_COLUMNS: readonly Column<TableRow>[] = [
  snapshotField("id"),
  { name: "status", value: rowStatus },
  snapshotField("takenAt"),
  snapshotField("takenAtSource"),
  snapshotField("createdAt"),
  snapshotField("expiresAt"),
  snapshotField("frequencyType"),
  snapshotField("snapshotType"),
  snapshotField("storageSizeBytes"),
  snapshotField("mongodVersion"),
  snapshotField("instanceName"),
  { name: "inferred", value: (row) => row.inferred },
  { name: "expectedAt", value: (row) => (row.inferred ? row.expectedAt : null) },
  snapshotField("scheduledAt"),
  snapshotField("startedAt"),
  snapshotField("finishedAt"),
  snapshotField("description"),
];

function snapshotField(name: keyof Snapshot): Column<TableRow> {
  return { name, value: (row) => (row.inferred ? null : row.snapshot[name]) };
}
