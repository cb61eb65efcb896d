import { parseInstant } from "@/lib/time/parse-instant";
import { durationOf } from "./snapshot-duration";
import { MISSING, rowStatus, rowTime, type TableRow } from "./table-rows";

export const SORT_KEYS = ["taken", "status", "frequency", "duration", "size", "expires"] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type SortDirection = "asc" | "desc";

/** A rank comes first; what has the same rank is in the order of its text. */
type SortValue = readonly [rank: number, text: string];

// Ascending begins with what needs a look; a status that this product does not know belongs there.
const STATUS_ORDER = ["failed", MISSING, "", "inProgress", "queued", "completed"];
const FREQUENCY_ORDER = ["hourly", "daily", "weekly", "monthly", "yearly"];

const VALUES: Readonly<Record<SortKey, (row: TableRow) => SortValue | null>> = {
  taken: (row) => number(parseInstant(rowTime(row))),
  status: (row) => [rank(STATUS_ORDER, rowStatus(row), STATUS_ORDER.indexOf("")), rowStatus(row)],
  frequency: (row) => {
    const frequency = row.inferred ? null : row.snapshot.frequencyType;
    return frequency === null ? null : [rank(FREQUENCY_ORDER, frequency, FREQUENCY_ORDER.length), frequency];
  },
  duration: (row) => number(row.inferred ? null : durationOf(row.snapshot)),
  size: (row) => number(row.inferred ? null : row.snapshot.storageSizeBytes),
  expires: (row) => number(row.inferred ? null : parseInstant(row.snapshot.expiresAt)),
};

/** Stable, and rows without a value come last in either direction. */
export function sortRows(
  rows: readonly TableRow[],
  key: SortKey,
  direction: SortDirection,
): readonly TableRow[] {
  const sign = direction === "asc" ? 1 : -1;
  const valued: { row: TableRow; value: SortValue }[] = [];
  const without: TableRow[] = [];
  for (const row of rows) {
    const value = VALUES[key](row);
    if (value === null) without.push(row);
    else valued.push({ row, value });
  }
  valued.sort((a, b) => sign * compare(a.value, b.value));
  return [...valued.map(({ row }) => row), ...without];
}

function number(value: number | null): SortValue | null {
  return value === null ? null : [value, ""];
}

function rank(order: readonly string[], value: string, otherwise: number): number {
  const index = order.indexOf(value);
  return index < 0 ? otherwise : index;
}

// By code unit, not by locale: the server and the browser must agree.
function compare([rankA, textA]: SortValue, [rankB, textB]: SortValue): number {
  if (rankA !== rankB) return rankA - rankB;
  return textA === textB ? 0 : textA < textB ? -1 : 1;
}
