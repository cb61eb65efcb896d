import { parseInstant } from "@/lib/time/parse-instant";
import type { MissingSlot } from "./missing-slots";
import type { Snapshot } from "./model";

/** What the status filter and the exports call an inferred row. */
export const MISSING = "missing";

/** A line of the table: a snapshot that Atlas lists, or a slot without one, inferred from the schedule. */
export type TableRow =
  | { readonly inferred: false; readonly snapshot: Snapshot }
  | ({ readonly inferred: true } & MissingSlot);

/** Everything the table is about, newest first. */
export function tableRows(
  snapshots: readonly Snapshot[],
  missing: readonly MissingSlot[],
): readonly TableRow[] {
  const listed = snapshots.map((snapshot): TableRow => ({ inferred: false, snapshot }));
  const inferred = missing.map((slot): TableRow => ({ inferred: true, ...slot }));
  return [...listed, ...inferred]
    .map((row) => ({ row, at: parseInstant(rowTime(row)) ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .map(({ row }) => row);
}

/** ISO 8601 UTC: when the snapshot was taken, or when it was expected. */
export function rowTime(row: TableRow): string {
  return row.inferred ? row.expectedAt : row.snapshot.takenAt;
}

/** As the API spells it, or `missing`. */
export function rowStatus(row: TableRow): string {
  return row.inferred ? MISSING : row.snapshot.status;
}
