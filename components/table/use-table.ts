"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { Options } from "nuqs";
import { createContext, useContext } from "react";
import { malformedParams } from "./malformed-params";
import type { TableChange, TableState } from "./table-state";

/** What a table shows, as its address says, and how to show something else. */
export interface TableControl<Sort extends string = string> {
  readonly state: TableState<Sort>;
  href(change: TableChange): string;
  /** Settles once the address says so. */
  change(change: Partial<TableState<Sort>>, options?: Options): Promise<unknown>;
  readonly malformed: readonly string[];
}

/** What `createTable` gives, whatever its rows are sorted by. */
interface Table {
  readonly parsers: Parameters<typeof malformedParams>[0];
  href(pathname: string, state: TableChange): string;
}

type TableQuery<Sort extends string> = readonly [
  state: TableState<Sort>,
  setState: (change: Partial<TableState<Sort>>, options?: Options) => Promise<unknown>,
];

/** Choices make a step of the browser's history; typing does not. */
export const AS_A_STEP = { history: "push", shallow: true, scroll: false } as const;
export const WHILE_TYPING: Options = { history: "replace" };

/** `query` is what `useQueryStates` gives for the table's parsers. */
export function useTable<Sort extends string>(
  table: Table,
  [state, setState]: TableQuery<Sort>,
): TableControl<Sort> {
  const pathname = usePathname();
  const malformed = malformedParams(table.parsers, useSearchParams());
  return {
    state,
    href: (change) => table.href(pathname, { ...state, ...change }),
    change: setState,
    malformed,
  };
}

const NO_TABLE: TableControl = {
  state: { q: "", status: "", sort: "", direction: "desc", page: 1 },
  href: () => "",
  change: async () => undefined,
  malformed: [],
};

export const TableContext = createContext(NO_TABLE);

/** Of the table that this stands in. */
export const useTableControl = () => useContext(TableContext);
