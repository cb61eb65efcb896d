import type { FleetRow } from "./fleet";
import { severityOf } from "./verdict-groups";

// One collator for all: localeCompare makes one for each comparison.
const { compare } = new Intl.Collator("en", { numeric: true });

/** As people sort and count: "shop-2" before "shop-10". */
export const compareWords = (a: string, b: string) => compare(a, b);

/** What a project is called where Atlas does not say its name. */
export function projectWords({
  projectName,
  projectId,
}: Pick<FleetRow, "projectName" | "projectId">): string {
  return projectName ?? projectId;
}

interface Placed {
  readonly row: FleetRow;
  readonly severity: number;
  readonly project: number;
}

/** The worst first, then as people sort projects and names. What each row is compared by is found out once. */
export function worstFirst(rows: readonly FleetRow[]): readonly FleetRow[] {
  return sortPlaced(rows, (a, b) => a.severity - b.severity || a.project - b.project);
}

/** In each project the worst first. */
export function byProject(rows: readonly FleetRow[]): readonly FleetRow[] {
  return sortPlaced(rows, (a, b) => a.project - b.project || a.severity - b.severity);
}

function sortPlaced(
  rows: readonly FleetRow[],
  compareProjects: (a: Placed, b: Placed) => number,
): readonly FleetRow[] {
  const projects = projectPlaces(rows);
  return rows
    .map((row): Placed => ({ row, severity: severityOf(row), project: projects.get(row.projectId) ?? 0 }))
    .sort((a, b) => compareProjects(a, b) || compare(a.row.name, b.row.name))
    .map(({ row }) => row);
}

/** Where each project stands among the others; two of one name (in two organizations) are not mixed up. */
function projectPlaces(rows: readonly FleetRow[]): ReadonlyMap<string, number> {
  const words = new Map(rows.map((row) => [row.projectId, projectWords(row)]));
  const sorted = [...words].sort(
    ([a, wordsOfA], [b, wordsOfB]) => compare(wordsOfA, wordsOfB) || compare(a, b),
  );
  return new Map(sorted.map(([id], place) => [id, place]));
}

/** Where each row stood when somebody began to use the list. */
export type FleetOrder = ReadonlyMap<string, number>;

export function orderOf(rows: readonly FleetRow[]): FleetOrder {
  return new Map(rows.map((row, index) => [rowKey(row), index]));
}

/** Rows that stand in `held` keep their place, before all others. */
export function inHeldOrder(rows: readonly FleetRow[], held: FleetOrder): readonly FleetRow[] {
  const place = (row: FleetRow) => held.get(rowKey(row)) ?? Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => compareNumbers(place(a), place(b)));
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function rowKey({ projectId, kind, name }: FleetRow): string {
  return `${projectId}/${kind}/${name}`;
}
