import type { FleetRow } from "@/lib/backups/fleet";
import { type ProofDay, proofOf } from "@/lib/backups/retention-proof";
import { type Column, toCsv } from "./csv";
import type { ExportedFile, ExportFormat } from "./exported-file";
import { exportFileName } from "./file-name";

interface Line {
  readonly row: FleetRow;
  /** null for an instance that could not be checked: it has one line, without days. */
  readonly day: ProofDay | null;
}

/** One line an instance and day; times are ISO 8601 UTC. */
const COLUMNS: readonly Column<Line>[] = [
  { name: "projectName", value: ({ row }) => row.projectName },
  { name: "projectId", value: ({ row }) => row.projectId },
  { name: "kind", value: ({ row }) => row.kind },
  { name: "name", value: ({ row }) => row.name },
  { name: "id", value: ({ row }) => row.id },
  { name: "option", value: ({ row }) => row.option },
  { name: "backupState", value: ({ row }) => row.backupState },
  { name: "date", value: ({ day }) => day?.date ?? null },
  { name: "state", value: ({ day }) => day?.state ?? null },
  { name: "why", value: ({ day }) => day?.why ?? null },
  { name: "backedUpSince", value: ({ row }) => row.check?.backedUpSince ?? null },
  { name: "watchedSince", value: ({ row }) => row.check?.watchedSince ?? null },
  { name: "checkedAt", value: ({ row }) => row.check?.checkedAt ?? null },
  { name: "problem", value: ({ row }) => row.problem?.detail ?? null },
];

/** The proof of exactly the given instances, in their order, as a file to save; `now` in epoch ms. */
export function exportRetentionProof(
  format: ExportFormat,
  rows: readonly FleetRow[],
  now: number,
): ExportedFile {
  const name = exportFileName("fleet", "retention-proof", format, now);
  return format === "csv"
    ? { name, type: "text/csv;charset=utf-8", text: toCsv(COLUMNS, rows.flatMap(linesOf)) }
    : { name, type: "application/json", text: `${JSON.stringify(rows.map(toJson), null, 2)}\n` };
}

function linesOf(row: FleetRow): readonly Line[] {
  if (!row.check) return [{ row, day: null }];
  return proofOf(row.check).days.map((day) => ({ row, day }));
}

function toJson(row: FleetRow) {
  const { projectName, projectId, kind, name, id, option, backupState, check, problem } = row;
  return {
    ...{ projectName, projectId, kind, name, id, option, backupState },
    backedUpSince: check?.backedUpSince ?? null,
    watchedSince: check?.watchedSince ?? null,
    checkedAt: check?.checkedAt ?? null,
    days: check ? proofOf(check).days : [],
    problem: problem?.detail ?? null,
  };
}
