import type { TableRow } from "@/lib/backups/table-rows";
import { toCsv } from "./csv";
import type { ExportedFile, ExportFormat } from "./exported-file";
import { exportFileName } from "./file-name";
import { rowsToJson } from "./json";
import { SNAPSHOT_COLUMNS } from "./snapshot-columns";

/** Exactly the given rows, in their order, as a file to save; `now` in epoch ms. */
export function exportSnapshots(
  format: ExportFormat,
  rows: readonly TableRow[],
  instanceName: string,
  now: number,
): ExportedFile {
  const name = exportFileName(instanceName, "snapshots", format, now);
  return format === "csv"
    ? { name, type: "text/csv;charset=utf-8", text: toCsv(SNAPSHOT_COLUMNS, rows) }
    : { name, type: "application/json", text: rowsToJson(rows) };
}
