import { type FrequencyWords, rowMatcher } from "./match-rows";
import { SNAPSHOT_STATUSES } from "./model";
import { type SortKey, sortRows } from "./sort-rows";
import { type View, type ViewQuery, viewOf } from "./table/view";
import { MISSING, rowStatus, type TableRow } from "./table-rows";

export interface SnapshotQuery extends ViewQuery {
  readonly sort: SortKey;
  /** The kind's words for frequencies, to be found by the text filter too. */
  readonly frequencyWords?: FrequencyWords;
}

/** What the table shows of its rows (newest first, see `tableRows`). A status may also be `missing`. */
export function viewRows(rows: readonly TableRow[], query: SnapshotQuery): View<TableRow> {
  const rowsOf = {
    matches: rowMatcher(query.text, query.zone, query.frequencyWords ?? {}),
    statusOf: rowStatus,
    firstStatuses: SNAPSHOT_STATUSES,
    lastStatuses: [MISSING],
    sort: (found: readonly TableRow[]) => sortRows(found, query.sort, query.direction),
  };
  return viewOf(rows, rowsOf, query);
}
