"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { TableLink } from "./table-link";
import { useTableControl } from "./use-table";

export interface Column<Sort extends string = string> {
  readonly words: string;
  /** What a click on it sorts by; left out where it sorts nothing. */
  readonly sort?: Sort;
  readonly className?: string;
}

export function TableHead({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ words, sort, className }) =>
          sort === undefined ? (
            <th key={words} scope="col" className={className}>
              {words}
            </th>
          ) : (
            <SortableColumn key={sort} words={words} sort={sort} className={className} />
          ),
        )}
      </tr>
    </thead>
  );
}

interface SortableColumnProps {
  readonly words: string;
  readonly sort: string;
  readonly className: string | undefined;
}

function SortableColumn({ sort, words, className }: SortableColumnProps) {
  const { state } = useTableControl();
  const sorted = state.sort === sort;
  const descending = state.direction === "desc";
  const Arrow = descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (descending ? "descending" : "ascending") : undefined}
      className={className}
    >
      <TableLink
        to={{ sort, direction: sorted && descending ? "asc" : "desc", page: 1 }}
        className="target inline-flex items-center gap-1 hover:text-ink hover:underline"
      >
        {words}
        {sorted && <Arrow size={13} aria-hidden />}
      </TableLink>
    </th>
  );
}
