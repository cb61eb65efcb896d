import { MISSING, type TableRow } from "@/lib/backups/table-rows";

/** An array of the rows: snapshots with the fields of the JSON API, inferred slots with status `missing`. */
export function rowsToJson(rows: readonly TableRow[]): string {
  return `${JSON.stringify(rows.map(toItem), null, 2)}\n`;
}

function toItem(row: TableRow): object {
  if (!row.inferred) return { ...row.snapshot, inferred: false };
  return { status: MISSING, inferred: true, expectedAt: row.expectedAt, between: row.between };
}
