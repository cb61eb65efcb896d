"use client";

import { memo } from "react";
import { useNow } from "@/components/shell/now";
import { useZone } from "@/components/shell/zone";
import { Dash } from "@/components/ui/dash";
import { SoFar } from "@/components/ui/so-far";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { InstanceRef, RestoreJob } from "@/lib/backups/model";
import { restoreDurationOf } from "@/lib/backups/restore-duration";
import { deliveryWords } from "@/lib/backups/restore-job";
import { isRunning, restoreJobStatusWords } from "@/lib/backups/status";
import { paths } from "@/lib/paths";
import { formatAge, formatPreciseDuration } from "@/lib/time/duration";
import { formatOffset } from "@/lib/time/format";
import { RestoreSource } from "./restore-source";
import { RestoreTarget } from "./restore-target";

interface RestoreJobRowProps {
  readonly instanceRef: InstanceRef;
  readonly job: RestoreJob;
  /** The head of the column cannot say it for all rows. */
  readonly showZone: boolean;
}

/** Rows that only change places are not rendered again. */
export const RestoreJobRow = memo(function RestoreJobRow({ instanceRef, job, showZone }: RestoreJobRowProps) {
  const took = restoreDurationOf(job);
  const { zone } = useZone();
  return (
    <tr>
      <td>
        <StatusBadge status={job.status} words={restoreJobStatusWords(job.status)} />
        {isRunning(job) && <SoFar since={job.requestedAt} />}
      </td>
      <td data-label={showZone ? "Requested" : `Requested, ${formatOffset(job.requestedAt, zone)}`}>
        <Time at={job.requestedAt} showZone={showZone} age />
      </td>
      <td data-label="From">
        <div>
          <RestoreSource instanceRef={instanceRef} job={job} />
          <span className="block text-[0.78125rem] text-ink-3">{deliveryWords(job.deliveryType)}</span>
        </div>
      </td>
      <td data-label="Into">
        <RestoreTarget instanceRef={instanceRef} job={job} />
      </td>
      <td data-label="Took" className="whitespace-nowrap">
        {took === null ? <Dash /> : formatPreciseDuration(took)}
      </td>
      <td data-label="Expires" className="whitespace-nowrap">
        {job.expiresAt === null ? <Dash /> : <Expiry at={job.expiresAt} />}
      </td>
      <td data-label="ID" className="font-mono text-[0.75rem]">
        <a
          href={paths.restoreJob({ ...instanceRef, restoreJobId: job.id })}
          className="break-all text-ink-2 underline-offset-2 hover:text-ink hover:underline"
        >
          {job.id}
        </a>
      </td>
    </tr>
  );
});

function Expiry({ at }: { at: string }) {
  const now = useNow(60_000);
  return <span className="text-ink-2">{formatAge(at, now)}</span>;
}
