import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs";
import type { SortDirection } from "@/lib/backups/table/view";
import { parseAsPage } from "./parsers";

export interface TableState<Sort extends string = string> {
  readonly q: string;
  readonly status: string;
  readonly sort: Sort;
  readonly direction: SortDirection;
  readonly page: number;
}

export type TableChange = Partial<TableState>;

const DIRECTIONS = ["desc", "asc"] as const;

/** What of a table can be linked: all of it lives in the URL. `first` is what it is sorted by at first. */
export function createTable<Sort extends string>(sorts: readonly Sort[], first: NoInfer<Sort>) {
  const parsers = {
    q: parseAsString.withDefault(""),
    /** A status as Atlas spells it, or nothing for all. */
    status: parseAsString.withDefault(""),
    sort: parseAsStringLiteral(sorts).withDefault(first),
    direction: parseAsStringLiteral(DIRECTIONS).withDefault("desc"),
    page: parseAsPage.withDefault(1),
  };
  // For a link, what it is sorted by is a text.
  const serialize = createSerializer({ ...parsers, sort: parseAsString.withDefault(first) });
  return { parsers, href: (pathname: string, state: TableChange) => serialize(pathname, state) };
}
