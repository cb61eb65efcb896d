"use client";

import { useZone } from "@/components/shell/zone";
import { Dash } from "@/components/ui/dash";
import type { InstanceRef, RestoreJob } from "@/lib/backups/model";
import { secondOf } from "@/lib/backups/restore-job";
import { paths } from "@/lib/paths";
import { formatInstant, formatOffset } from "@/lib/time/format";

interface RestoreSourceProps {
  readonly instanceRef: InstanceRef;
  readonly job: RestoreJob;
}

/** What was restored, as a way to it: the second, else the snapshot. */
export function RestoreSource({ instanceRef, job }: RestoreSourceProps) {
  const { zone } = useZone();
  const second = secondOf(job);
  const { snapshotId } = job;
  if (second !== null) {
    return (
      <a
        href={paths.restorePoint(instanceRef, second)}
        className="whitespace-nowrap underline-offset-2 hover:underline"
      >
        {formatInstant(second * 1_000, zone)} {formatOffset(second * 1_000, zone)}
      </a>
    );
  }
  if (snapshotId === null) return <Dash />;
  return (
    <a
      href={paths.snapshot({ ...instanceRef, snapshotId })}
      title={snapshotId}
      className="block max-w-20 truncate font-mono text-[0.78125rem] underline-offset-2 hover:underline"
    >
      {snapshotId}
    </a>
  );
}
