/** Contract: 100 rows a page. */
export const PAGE_ROWS = 100;

export interface ViewQuery {
  /** A status as the API spells it; empty for all. */
  readonly status: string;
  readonly text: string;
  readonly direction: SortDirection;
  /** From 1; taken to the nearest page there is. */
  readonly page: number;
  /** The zone that times are shown in: its times can be searched for. */
  readonly zone: string;
}

export type SortDirection = "asc" | "desc";

export interface View<Row> {
  /** Those of the page. */
  readonly rows: readonly Row[];
  /** All that pass both filters, sorted: what is exported. */
  readonly matching: readonly Row[];
  readonly page: number;
  readonly pageCount: number;
  /** Rows per status that pass the text filter, whatever the status filter says; statuses without any are left out. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What a table knows of its rows. */
export interface RowsOf<Row> {
  readonly matches: (row: Row) => boolean;
  readonly statusOf: (row: Row) => string;
  /** In the order in which they are counted; what is in neither comes between them. */
  readonly firstStatuses: readonly string[];
  readonly lastStatuses: readonly string[];
  readonly sort: (rows: readonly Row[]) => readonly Row[];
}

/** One page of rows, filtered and sorted. */
export function viewOf<Row>(
  all: readonly Row[],
  rowsOf: RowsOf<Row>,
  { status, page: wanted }: Pick<ViewQuery, "status" | "page">,
): View<Row> {
  const found = all.filter(rowsOf.matches);
  const chosen = status === "" ? found : found.filter((row) => rowsOf.statusOf(row) === status);
  const matching = rowsOf.sort(chosen);
  return { ...pageOf(matching, wanted), matching, counts: countStatuses(found, rowsOf) };
}

/** The page that is the nearest to the wanted one, which counts from 1. */
export function pageOf<Row>(
  all: readonly Row[],
  wanted: number,
  rowsAPage = PAGE_ROWS,
): Pick<View<Row>, "rows" | "page" | "pageCount"> {
  const pageCount = Math.max(1, Math.ceil(all.length / rowsAPage));
  const page = Math.min(pageCount, Math.max(1, Math.trunc(wanted) || 1));
  const start = (page - 1) * rowsAPage;
  return { rows: all.slice(start, start + rowsAPage), page, pageCount };
}

function countStatuses<Row>(
  rows: readonly Row[],
  { statusOf, firstStatuses, lastStatuses }: RowsOf<Row>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(statusOf(row), (counts.get(statusOf(row)) ?? 0) + 1);
  const known = new Set([...firstStatuses, ...lastStatuses]);
  const added = [...counts.keys()].filter((status) => !known.has(status)).sort();
  const order = [...firstStatuses, ...added, ...lastStatuses];
  return new Map(
    order.flatMap((status) => (counts.has(status) ? [[status, counts.get(status) ?? 0] as const] : [])),
  );
}
