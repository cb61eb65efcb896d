import { parseInstant } from "@/lib/time/parse-instant";
import { durationOf } from "./snapshot-duration";
import { keptUntil } from "./snapshot-expiry";
import { byNumber, byPlace, type SortValue, sortBy } from "./table/sort";
import type { SortDirection } from "./table/view";
import { MISSING, rowStatus, rowTime, type TableRow } from "./table-rows";

export const SORT_KEYS = ["taken", "status", "frequency", "duration", "size", "expires"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

// Ascending begins with what needs a look; a status that this product does not know belongs there.
const STATUS_ORDER = ["failed", MISSING, "", "inProgress", "queued", "completed"];
const FREQUENCY_ORDER = ["hourly", "daily", "weekly", "monthly", "yearly"];

const VALUES: Readonly<Record<SortKey, (row: TableRow) => SortValue | null>> = {
  taken: (row) => byNumber(parseInstant(rowTime(row))),
  status: (row) => byPlace(STATUS_ORDER, rowStatus(row), STATUS_ORDER.indexOf("")),
  frequency: (row) => {
    const frequency = row.inferred ? null : row.snapshot.frequencyType;
    return frequency === null ? null : byPlace(FREQUENCY_ORDER, frequency, FREQUENCY_ORDER.length);
  },
  duration: (row) => byNumber(row.inferred ? null : durationOf(row.snapshot)),
  size: (row) => byNumber(row.inferred ? null : row.snapshot.storageSizeBytes),
  expires: (row) => byNumber(row.inferred ? null : keptUntil(row.snapshot)),
};

export function sortRows(
  rows: readonly TableRow[],
  key: SortKey,
  direction: SortDirection,
): readonly TableRow[] {
  return sortBy(rows, VALUES[key], direction);
}
