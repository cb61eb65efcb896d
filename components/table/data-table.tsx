"use client";

import { type ReactNode, useDeferredValue } from "react";
import { usePrinting } from "@/components/shell/use-printing";
import { Notice } from "@/components/ui/notice";
import type { View } from "@/lib/backups/table/view";
import { type Column, TableHead } from "./table-head";
import { TableLink } from "./table-link";
import { TablePages } from "./table-pages";
import { TableToolbar, type TableToolbarProps } from "./table-toolbar";
import { TableContext, type TableControl } from "./use-table";

interface DataTableProps<Row> extends Pick<TableToolbarProps, "noun" | "hint" | "statusWords" | "total"> {
  readonly control: TableControl;
  /** The accessible name of the table. */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly view: View<Row>;
  readonly row: (row: Row) => ReactNode;
  /** More to do with what is shown. */
  readonly toolbar?: ReactNode;
}

/** For finding one thing among many: sorted, filtered, a hundred rows a page, all of it in the URL. */
export function DataTable<Row>({
  control,
  label,
  columns,
  view,
  row,
  toolbar,
  ...named
}: DataTableProps<Row>) {
  // A sheet of paper has no next page to click: it holds all rows that pass the filters.
  const printing = usePrinting() !== null;
  // A hundred rows that change at once are rendered between frames, not in the middle of a click or a key.
  const settled = useDeferredValue(view);
  const rows = printing ? view.matching : settled.rows;
  return (
    <TableContext value={control}>
      <section aria-label={`All ${named.noun}`}>
        <MalformedQuery names={control.malformed} />
        <TableToolbar {...named} counts={view.counts}>
          {toolbar}
        </TableToolbar>
        <div className="panel overflow-x-auto">
          <table className="facts-table" aria-label={label}>
            <TableHead columns={columns} />
            <tbody>{rows.map(row)}</tbody>
          </table>
          {settled.rows.length === 0 && <NothingMatches noun={named.noun} total={named.total} />}
        </div>
        <TablePages page={settled.page} pageCount={settled.pageCount} rowCount={settled.matching.length} />
      </section>
    </TableContext>
  );
}

function NothingMatches({ noun, total }: Pick<TableToolbarProps, "noun" | "total">) {
  return (
    <p className="px-4.5 py-6 text-ink-2">
      No {noun.replace(/s$/, "")} matches.{" "}
      <TableLink to={{ q: "", status: "", page: 1 }} className="text-run underline underline-offset-2">
        Show all {total.toLocaleString("en-US")}
      </TableLink>
    </p>
  );
}

function MalformedQuery({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div className="mt-5">
      <Notice title="Part of this address makes no sense" tone="wait" alert>
        The value of {names.map((name) => `“${name}”`).join(" and ")} is not one that this page knows; it is
        left out.
      </Notice>
    </div>
  );
}
