"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useZone } from "@/components/shell/zone";
import type { SnapshotRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";
import { snapshotQuery } from "@/lib/queries/answers";
import { formatInstant, formatOffset } from "@/lib/time/format";

export function SnapshotHeading({ snapshotRef }: { snapshotRef: SnapshotRef }) {
  const takenAt = useQuery(snapshotQuery(snapshotRef)).data?.value?.snapshot.takenAt;
  const { zone } = useZone();
  return (
    <div className="min-w-0">
      <h1 className="font-[620] text-[1.625rem] leading-tight tracking-[-0.02em]">
        {takenAt ? `Snapshot of ${formatInstant(takenAt, zone)} ${formatOffset(takenAt, zone)}` : "Snapshot"}
      </h1>
      <p className="mt-1.5 flex flex-wrap gap-x-3.5 text-[0.8125rem] text-ink-2">
        <span className="break-all font-mono text-[0.78125rem]">{snapshotRef.snapshotId}</span>
        <Link
          href={paths.instance(snapshotRef)}
          prefetch={false}
          className="underline-offset-2 hover:underline"
        >
          {snapshotRef.name}
        </Link>
      </p>
    </div>
  );
}
