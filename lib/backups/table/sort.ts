import type { SortDirection } from "./view";

/** A rank comes first; what has the same rank is in the order of its text. */
export type SortValue = readonly [rank: number, text: string];

/** Stable, and rows without a value come last in either direction. */
export function sortBy<Row>(
  rows: readonly Row[],
  valueFor: (row: Row) => SortValue | null,
  direction: SortDirection,
): readonly Row[] {
  const sign = direction === "asc" ? 1 : -1;
  const valued: { row: Row; value: SortValue }[] = [];
  const without: Row[] = [];
  for (const row of rows) {
    const value = valueFor(row);
    if (value === null) without.push(row);
    else valued.push({ row, value });
  }
  valued.sort((a, b) => sign * compare(a.value, b.value));
  return [...valued.map(({ row }) => row), ...without];
}

export function byNumber(value: number | null): SortValue | null {
  return value === null ? null : [value, ""];
}

/** By its place in `order`; what is not there has the place of `otherwise`. */
export function byPlace(order: readonly string[], value: string, otherwise: number): SortValue {
  const index = order.indexOf(value);
  return [index < 0 ? otherwise : index, value];
}

// By code unit, not by locale: the server and the browser must agree.
function compare([rankA, textA]: SortValue, [rankB, textB]: SortValue): number {
  if (rankA !== rankB) return rankA - rankB;
  return textA === textB ? 0 : textA < textB ? -1 : 1;
}
