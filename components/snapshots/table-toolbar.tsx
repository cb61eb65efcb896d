"use client";

import { Search } from "lucide-react";
import { ExportButtons } from "@/components/ui/export-buttons";
import { statusWords } from "@/lib/backups/status";
import { MISSING, type TableRow } from "@/lib/backups/table-rows";
import { serverNow } from "@/lib/queries/server-clock";
import { TableLink } from "./table-link";
import { useTableState, WHILE_TYPING } from "./use-table-state";

interface TableToolbarProps {
  /** Exactly the filtered rows, of every page, in their order: what is exported. */
  readonly rows: readonly TableRow[];
  readonly instanceName: string;
  /** How many rows each status has, `missing` among them; only those that occur. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function TableToolbar({ counts, total, rows, instanceName }: TableToolbarProps) {
  const [{ status }] = useTableState();
  return (
    <div className="mt-5.5 mb-2.5 flex flex-wrap items-center gap-2 print:hidden">
      <TextFilter />
      <nav aria-label="Filter by status" className="flex flex-wrap gap-2">
        <StatusChip status="" words="All" count={total} current={status === ""} />
        {[...counts].map(([name, count]) => (
          <StatusChip
            key={name}
            status={name}
            words={name === MISSING ? "Missing" : statusWords(name)}
            count={count}
            current={status === name}
          />
        ))}
      </nav>
      <ExportButtons
        make={async (format) => {
          const { exportSnapshots } = await import("@/lib/export/snapshots");
          return exportSnapshots(format, rows, instanceName, serverNow());
        }}
      />
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
    <TableLink change={{ status, page: 1 }} current={current} className="chip target">
      {words} <span className="text-ink-3">{count}</span>
    </TableLink>
  );
}

/** A form, so that it filters without scripts too. */
function TextFilter() {
  const [{ q, status, sort, direction }, setState] = useTableState();
  return (
    <search>
      <form method="get" onSubmit={(event) => event.preventDefault()} className="relative">
        <Search size={14} aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2.5 text-ink-3" />
        <input
          type="search"
          name="q"
          value={q}
          onChange={(event) => void setState({ q: event.target.value, page: 1 }, WHILE_TYPING)}
          placeholder="Filter by id or date"
          aria-label="Filter snapshots"
          autoComplete="off"
          spellCheck={false}
          className="h-8.5 w-58 rounded-control border border-line bg-panel pr-2.5 pl-8 text-[0.8125rem] text-ink placeholder:text-ink-3 max-sm:w-full pointer-coarse:h-11"
        />
        <input type="hidden" name="status" value={status} />
        <input type="hidden" name="sort" value={sort} />
        <input type="hidden" name="direction" value={direction} />
      </form>
    </search>
  );
}
