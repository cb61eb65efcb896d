import { type FrequencyWords, rowMatcher } from "./match-rows";
import { SNAPSHOT_STATUSES } from "./model";
import { type SortDirection, type SortKey, sortRows } from "./sort-rows";
import { MISSING, rowStatus, type TableRow } from "./table-rows";

/** Contract: 100 rows a page. */
export const PAGE_ROWS = 100;

export interface ViewQuery {
  /** A status as the API spells it, or `missing`; empty for all. */
  readonly status: string;
  readonly text: string;
  readonly sort: SortKey;
  readonly direction: SortDirection;
  /** From 1; taken to the nearest page there is. */
  readonly page: number;
  /** The zone that times are shown in: its times can be searched for. */
  readonly zone: string;
  /** The kind's words for frequencies, to be found by the text filter too. */
  readonly frequencyWords?: FrequencyWords;
}

export interface View {
  /** Those of the page. */
  readonly rows: readonly TableRow[];
  /** All that pass both filters, sorted: what is exported. */
  readonly matching: readonly TableRow[];
  readonly page: number;
  readonly pageCount: number;
  /** Rows per status that pass the text filter, whatever the status filter says; statuses without any are left out. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What the table shows of its rows (newest first, see `tableRows`). */
export function viewRows(rows: readonly TableRow[], query: ViewQuery): View {
  const found = rows.filter(rowMatcher(query.text, query.zone, query.frequencyWords ?? {}));
  const chosen = query.status === "" ? found : found.filter((row) => rowStatus(row) === query.status);
  const matching = sortRows(chosen, query.sort, query.direction);
  const pageCount = Math.max(1, Math.ceil(matching.length / PAGE_ROWS));
  const page = Math.min(pageCount, Math.max(1, Math.trunc(query.page) || 1));
  const start = (page - 1) * PAGE_ROWS;
  return {
    rows: matching.slice(start, start + PAGE_ROWS),
    matching,
    page,
    pageCount,
    counts: countStatuses(found),
  };
}

/** In the order a snapshot passes through them, then what Atlas added, then `missing`. */
function countStatuses(rows: readonly TableRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(rowStatus(row), (counts.get(rowStatus(row)) ?? 0) + 1);
  const known: readonly string[] = SNAPSHOT_STATUSES;
  const added = [...counts.keys()].filter((status) => !known.includes(status) && status !== MISSING).sort();
  const order = [...known, ...added, MISSING];
  return new Map(
    order.flatMap((status) => (counts.has(status) ? [[status, counts.get(status) ?? 0] as const] : [])),
  );
}
