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

export function worstFirst(a: FleetRow, b: FleetRow): number {
  return severityOf(a) - severityOf(b) || byName(a, b);
}

/** In each project the worst first. */
export function byProject(a: FleetRow, b: FleetRow): number {
  return compare(projectWords(a), projectWords(b)) || worstFirst(a, b);
}

function byName(a: FleetRow, b: FleetRow): number {
  return compare(projectWords(a), projectWords(b)) || compare(a.name, b.name);
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
