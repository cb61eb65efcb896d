"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useZone } from "@/components/shell/zone";
import { DataTable } from "@/components/table/data-table";
import type { Column } from "@/components/table/table-head";
import { createTable } from "@/components/table/table-state";
import { useSharedOffset } from "@/components/table/use-shared-offset";
import { AS_A_STEP, useTable } from "@/components/table/use-table";
import { ExportButtons } from "@/components/ui/export-buttons";
import { kinds } from "@/lib/backups/kinds";
import type { KindDescription } from "@/lib/backups/kinds/description";
import type { MissingSlot } from "@/lib/backups/missing-slots";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import { viewRows } from "@/lib/backups/snapshot-view";
import { SORT_KEYS, type SortKey } from "@/lib/backups/sort-rows";
import { statusWords } from "@/lib/backups/status";
import { MISSING, rowTime, type TableRow, tableRows } from "@/lib/backups/table-rows";
import { serverNow } from "@/lib/queries/server-clock";
import { hasFrequencies, MissingRow, SnapshotRow } from "./snapshot-row";

interface SnapshotsTableProps {
  readonly instanceRef: InstanceRef;
  readonly snapshots: readonly Snapshot[];
  readonly missing: readonly MissingSlot[];
}

const table = createTable(SORT_KEYS, "taken");

export function SnapshotsTable({ instanceRef, snapshots, missing }: SnapshotsTableProps) {
  const control = useTable(table, useQueryStates(table.parsers, AS_A_STEP));
  const { state } = control;
  const { zone } = useZone();
  const description = kinds[instanceRef.kind];
  const { frequencyWords } = description;
  const rows = useMemo(() => tableRows(snapshots, missing), [snapshots, missing]);
  const view = useMemo(
    () => viewRows(rows, { ...state, text: state.q, zone, frequencyWords }),
    [rows, state, zone, frequencyWords],
  );
  const offset = useSharedOffset(view.rows, rowTime);
  const columns = columnsOf(description, offset);
  const row = (shown: TableRow) =>
    shown.inferred ? (
      <MissingRow
        key={shown.expectedAt}
        expectedAt={shown.expectedAt}
        otherColumns={columns.length - STATUS_AND_TIME}
        showZone={offset === null}
      />
    ) : (
      <SnapshotRow
        key={shown.snapshot.id}
        instanceRef={instanceRef}
        snapshot={shown.snapshot}
        description={description}
        showZone={offset === null}
      />
    );
  return (
    <DataTable
      control={control}
      label="Snapshots"
      noun="snapshots"
      hint="Filter by id or date"
      columns={columns}
      view={view}
      row={row}
      total={rows.length}
      statusWords={(status) => (status === MISSING ? "Missing" : statusWords(status))}
      toolbar={
        <ExportButtons
          make={async (format) => {
            const { exportSnapshots } = await import("@/lib/export/snapshots");
            return exportSnapshots(format, view.matching, instanceRef.name, serverNow());
          }}
        />
      }
    />
  );
}

const STATUS_AND_TIME = 2;

/** Only what is known of this kind's snapshots has a column. */
function columnsOf(description: KindDescription, offset: string | null): readonly Column<SortKey>[] {
  const taken = offset === null ? "Taken" : `Taken, ${offset}`;
  const { sizes, durations } = description.capabilities;
  return [
    { words: "Status", sort: "status" },
    { words: taken, sort: "taken" },
    ...(hasFrequencies(description) ? [{ words: "Frequency", sort: "frequency" } as const] : []),
    ...(durations ? [{ words: "Took", sort: "duration" } as const] : []),
    ...(sizes ? [{ words: "Size", sort: "size", className: "number" } as const] : []),
    { words: "Expires", sort: "expires" },
    { words: "MongoDB" },
    { words: "Snapshot ID" },
  ];
}
