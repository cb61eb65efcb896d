"use client";

import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useZone } from "@/components/shell/zone";
import { DataTable } from "@/components/table/data-table";
import type { Column } from "@/components/table/table-head";
import { createTable } from "@/components/table/table-state";
import { useSharedOffset } from "@/components/table/use-shared-offset";
import { AS_A_STEP, useTable } from "@/components/table/use-table";
import type { InstanceRef, RestoreJob } from "@/lib/backups/model";
import { JOB_SORT_KEYS, type JobSortKey, viewRestoreJobs } from "@/lib/backups/restore-job-view";
import { restoreJobStatusWords } from "@/lib/backups/status";
import { RestoreJobRow } from "./restore-job-row";

interface RestoreJobsTableProps {
  readonly instanceRef: InstanceRef;
  readonly restoreJobs: readonly RestoreJob[];
}

const table = createTable(JOB_SORT_KEYS, "requested");

const requestedAt = (job: RestoreJob) => job.requestedAt;

export function RestoreJobsTable({ instanceRef, restoreJobs }: RestoreJobsTableProps) {
  const control = useTable(table, useQueryStates(table.parsers, AS_A_STEP));
  const { state } = control;
  const { zone } = useZone();
  const view = useMemo(
    () => viewRestoreJobs(restoreJobs, { ...state, text: state.q, zone }),
    [restoreJobs, state, zone],
  );
  const offset = useSharedOffset(view.rows, requestedAt);
  const columns: readonly Column<JobSortKey>[] = [
    { words: "Status", sort: "status" },
    { words: offset === null ? "Requested" : `Requested, ${offset}`, sort: "requested" },
    { words: "From", sort: "type" },
    { words: "Into", sort: "target" },
    { words: "Took", sort: "duration" },
    { words: "Expires", sort: "expires" },
    { words: "Restore job ID" },
  ];
  return (
    <DataTable
      control={control}
      label="Restore jobs"
      noun="restore jobs"
      hint="Filter by id, target or date"
      columns={columns}
      view={view}
      row={(job) => (
        <RestoreJobRow key={job.id} instanceRef={instanceRef} job={job} showZone={offset === null} />
      )}
      total={restoreJobs.length}
      statusWords={restoreJobStatusWords}
    />
  );
}
