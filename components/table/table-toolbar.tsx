"use client";

import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { TableLink } from "./table-link";
import { useTableControl, WHILE_TYPING } from "./use-table";

export interface TableToolbarProps {
  /** What the rows are, in the plural: "snapshots". */
  readonly noun: string;
  /** What can be searched for. */
  readonly hint: string;
  /** How many rows each status has; only those that occur. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly statusWords: (status: string) => string;
  readonly children?: ReactNode;
}

export function TableToolbar({ noun, hint, counts, total, statusWords, children }: TableToolbarProps) {
  const { status } = useTableControl().state;
  return (
    <div className="mt-5.5 mb-2.5 flex flex-wrap items-center gap-2 print:hidden">
      <TextFilter noun={noun} hint={hint} />
      <nav aria-label="Filter by status" className="flex flex-wrap gap-2">
        <StatusChip status="" words="All" count={total} current={status === ""} />
        {[...counts].map(([name, count]) => (
          <StatusChip
            key={name}
            status={name}
            words={statusWords(name)}
            count={count}
            current={status === name}
          />
        ))}
      </nav>
      <div className="ml-auto">{children}</div>
    </div>
  );
}

interface StatusChipProps {
  readonly status: string;
  readonly words: string;
  readonly count: number;
  readonly current: boolean;
}

function StatusChip({ status, words, count, current }: StatusChipProps) {
  return (
    <TableLink to={{ status, page: 1 }} current={current} className="chip target">
      {words} <span className="text-ink-3">{count.toLocaleString("en-US")}</span>
    </TableLink>
  );
}

/** A form, so that it filters without scripts too. */
function TextFilter({ noun, hint }: Pick<TableToolbarProps, "noun" | "hint">) {
  const { state, change } = useTableControl();
  return (
    <search className="max-sm:w-full">
      <form method="get" onSubmit={(event) => event.preventDefault()} className="relative">
        <Search size={14} aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2.5 text-ink-3" />
        <input
          type="search"
          name="q"
          value={state.q}
          onChange={(event) => void change({ q: event.target.value, page: 1 }, WHILE_TYPING)}
          placeholder={hint}
          aria-label={`Filter ${noun}`}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          className="h-8.5 w-58 rounded-control border border-line bg-panel pr-2.5 pl-8 text-[0.8125rem] text-ink placeholder:text-ink-3 max-sm:w-full pointer-coarse:h-11"
        />
        <input type="hidden" name="status" value={state.status} />
        <input type="hidden" name="sort" value={state.sort} />
        <input type="hidden" name="direction" value={state.direction} />
      </form>
    </search>
  );
}
