import { parseInstant } from "@/lib/time/parse-instant";
import type { FleetRow } from "./fleet";
import { byNumber, type SortValue, sortBy } from "./table/sort";
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

/** `backup`: the worst first; `lastGood`: the oldest first; `size`: the largest first. */
export const FLEET_SORTS = ["backup", "name", "lastGood", "size"] as const;
export type FleetSort = (typeof FLEET_SORTS)[number];

export interface FleetSorting {
  readonly sort: FleetSort;
  /** Sorted within each project, and the projects by name. */
  readonly byProject: boolean;
}

type ValueOf = (row: FleetRow) => SortValue | null;

/** What has no value comes last; equals are by project, then by name. */
export function sortFleet(rows: readonly FleetRow[], { sort, byProject }: FleetSorting): readonly FleetRow[] {
  const name = placing(rows, (row) => row.name);
  const project = placing(rows, (row) => row.projectId, projectWords);
  const values: Readonly<Record<FleetSort, ValueOf>> = { ...VALUES, name };
  // Sorting is stable: what is sorted by last counts first.
  const equals = sortBy(sortBy(rows, name, "asc"), project, "asc");
  const sorted = sortBy(equals, values[sort], sort === "size" ? "desc" : "asc");
  return byProject ? sortBy(sorted, project, "asc") : sorted;
}

const VALUES = {
  backup: (row: FleetRow) => byNumber(severityOf(row)),
  lastGood: ({ check }: FleetRow) => byNumber(parseInstant(check?.lastGoodAt)),
  size: ({ check }: FleetRow) => byNumber(check?.lastGoodBytes ?? null),
};

/** The place of a row's words among those of all, as people sort them; found out once, not at each comparison. */
function placing(
  rows: readonly FleetRow[],
  keyOf: (row: FleetRow) => string,
  wordsOf: (row: FleetRow) => string = keyOf,
): ValueOf {
  const words = new Map(rows.map((row) => [keyOf(row), wordsOf(row)]));
  // Two projects of one name, in two organizations, are not mixed up.
  const sorted = [...words].sort(
    ([a, wordsOfA], [b, wordsOfB]) => compare(wordsOfA, wordsOfB) || compare(a, b),
  );
  const places = new Map(sorted.map(([key], place) => [key, place]));
  return (row) => byNumber(places.get(keyOf(row)) ?? null);
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
