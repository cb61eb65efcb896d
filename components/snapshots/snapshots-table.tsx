"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { useNow } from "@/components/shell/now";
import { useZone } from "@/components/shell/zone";
import { Notice } from "@/components/ui/notice";
import { kinds } from "@/lib/backups/kinds";
import type { KindDescription } from "@/lib/backups/kinds/description";
import type { MissingSlot } from "@/lib/backups/missing-slots";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import { viewRows } from "@/lib/backups/snapshot-view";
import type { SortKey } from "@/lib/backups/sort-rows";
import { tableRows } from "@/lib/backups/table-rows";
import { formatOffset } from "@/lib/time/format";
import { hasFrequencies, MissingRow, SnapshotRow } from "./snapshot-row";
import { TableLink } from "./table-link";
import { TablePages } from "./table-pages";
import { malformedParams } from "./table-state";
import { TableToolbar } from "./table-toolbar";
import { useTableState } from "./use-table-state";

interface SnapshotsTableProps {
  readonly instanceRef: InstanceRef;
  readonly snapshots: readonly Snapshot[];
  readonly missing: readonly MissingSlot[];
}

/** For finding one snapshot: sorted, filtered, a hundred rows a page, all of it in the URL. */
export function SnapshotsTable({ instanceRef, snapshots, missing }: SnapshotsTableProps) {
  const [state] = useTableState();
  const { zone } = useZone();
  const description = kinds[instanceRef.kind];
  const { frequencyWords } = description;
  const rows = useMemo(() => tableRows(snapshots, missing), [snapshots, missing]);
  const view = useMemo(
    () => viewRows(rows, { ...state, text: state.q, zone, frequencyWords }),
    [rows, state, zone, frequencyWords],
  );
  return (
    <section aria-label="All snapshots">
      <MalformedQuery />
      <TableToolbar
        counts={view.counts}
        total={rows.length}
        rows={view.matching}
        instanceName={instanceRef.name}
      />
      <div className="panel overflow-x-auto">
        <table className="facts-table" aria-label="Snapshots">
          <TableHead zone={zone} description={description} />
          <tbody>
            {view.rows.map((row) =>
              row.inferred ? (
                <MissingRow
                  key={row.expectedAt}
                  expectedAt={row.expectedAt}
                  otherColumns={columnCount(description) - 2}
                />
              ) : (
                <SnapshotRow
                  key={row.snapshot.id}
                  instanceRef={instanceRef}
                  snapshot={row.snapshot}
                  description={description}
                />
              ),
            )}
          </tbody>
        </table>
        {view.rows.length === 0 && (
          <p className="px-4.5 py-6 text-ink-2">
            No snapshot matches.{" "}
            <TableLink
              change={{ q: "", status: "", page: 1 }}
              className="text-run underline underline-offset-2"
            >
              Show all {rows.length}
            </TableLink>
          </p>
        )}
      </div>
      <TablePages page={view.page} pageCount={view.pageCount} rowCount={view.matching.length} />
    </section>
  );
}

function MalformedQuery() {
  const names = malformedParams(useSearchParams());
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

interface TableHeadProps {
  readonly zone: string;
  readonly description: KindDescription;
}

/** Only what is known of this kind's snapshots has a column. */
function TableHead({ zone, description }: TableHeadProps) {
  const now = useNow();
  const { sizes, durations } = description.capabilities;
  return (
    <thead>
      <tr>
        <SortableColumn sort="status" words="Status" />
        <SortableColumn sort="taken" words={`Taken, ${formatOffset(now, zone)}`} />
        {hasFrequencies(description) && <SortableColumn sort="frequency" words="Frequency" />}
        {durations && <SortableColumn sort="duration" words="Took" />}
        {sizes && <SortableColumn sort="size" words="Size" className="number" />}
        <SortableColumn sort="expires" words="Expires" />
        <th scope="col">MongoDB</th>
        <th scope="col">Snapshot ID</th>
      </tr>
    </thead>
  );
}

function columnCount(description: KindDescription): number {
  const { sizes, durations } = description.capabilities;
  return ALWAYS_SHOWN + [hasFrequencies(description), durations, sizes].filter(Boolean).length;
}

/** Status, time, expiry, version, id. */
const ALWAYS_SHOWN = 5;

function SortableColumn({ sort, words, className }: { sort: SortKey; words: string; className?: string }) {
  const [state] = useTableState();
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
        change={{ sort, direction: sorted && descending ? "asc" : "desc", page: 1 }}
        className="target inline-flex items-center gap-1 hover:text-ink hover:underline"
      >
        {words}
        {sorted && <Arrow size={13} aria-hidden />}
      </TableLink>
    </th>
  );
}
