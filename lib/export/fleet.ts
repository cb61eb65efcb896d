import type { FleetRow } from "@/lib/backups/fleet";
import { tagText } from "@/lib/backups/fleet-filter";
import { proofOf } from "@/lib/backups/retention-proof";
import { type Column, toCsv } from "./csv";
import type { ExportedFile, ExportFormat } from "./exported-file";
import { exportFileName } from "./file-name";

/**
 * The fixed columns of the fleet's CSV, named as in the JSON; times are ISO 8601 UTC, sizes bytes. What has not been
 * checked yet has no verdict.
 */
const COLUMNS: readonly Column<FleetRow>[] = [
  { name: "projectName", value: ({ projectName }) => projectName },
  { name: "projectId", value: ({ projectId }) => projectId },
  { name: "kind", value: ({ kind }) => kind },
  { name: "name", value: ({ name }) => name },
  { name: "id", value: ({ id }) => id },
  { name: "verdict", value: ({ check }) => check?.verdict ?? null },
  { name: "reason", value: ({ check }) => check?.reason ?? null },
  { name: "lastGoodAt", value: ({ check }) => check?.lastGoodAt ?? null },
  { name: "lastGoodBytes", value: ({ check }) => check?.lastGoodBytes ?? null },
  { name: "nextExpectedAt", value: ({ check }) => check?.nextExpectedAt ?? null },
  { name: "failedSinceLastGood", value: ({ check }) => check?.failedSinceLastGood ?? null },
  { name: "option", value: ({ option }) => option },
  { name: "backupState", value: ({ backupState }) => backupState },
  { name: "restoreWindowHours", value: ({ restoreWindowHours }) => restoreWindowHours },
  { name: "providerName", value: ({ providerName }) => providerName },
  { name: "regionName", value: ({ regionName }) => regionName },
  { name: "tags", value: ({ tags }) => tags.map(tagText).join(" ") },
  { name: "checkedAt", value: ({ check }) => check?.checkedAt ?? null },
  { name: "problem", value: ({ problem }) => problem?.detail ?? null },
];

/** Exactly the given rows, in their order, as a file to save; `now` in epoch ms. */
export function exportFleet(format: ExportFormat, rows: readonly FleetRow[], now: number): ExportedFile {
  const name = exportFileName("fleet", "backups", format, now);
  return format === "csv"
    ? { name, type: "text/csv;charset=utf-8", text: toCsv(COLUMNS, rows) }
    : { name, type: "application/json", text: `${JSON.stringify(rows.map(toJson), null, 2)}\n` };
}

/** The days are in words here: what they are called inside is nobody's business outside. */
function toJson(row: FleetRow) {
  const { projectName, projectId, kind, name, id, stateName, providerName, regionName, tags } = row;
  const { backupState, option, restoreWindowHours, check, problem } = row;
  return {
    ...{ projectName, projectId, kind, name, id, stateName, providerName, regionName, tags },
    ...{ backupState, option, restoreWindowHours },
    check: check && { ...check, days: proofOf(check).days },
    problem,
  };
}
