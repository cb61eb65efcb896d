"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { DetailShell } from "@/components/instance/detail-shell";
import { useZone } from "@/components/shell/zone";
import type { RestoreJobRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";
import { restoreJobQuery } from "@/lib/queries/answers";
import { formatInstant, formatOffset } from "@/lib/time/format";

interface RestoreJobShellProps {
  readonly restoreJobRef: RestoreJobRef;
  readonly children: ReactNode;
}

export function RestoreJobShell({ restoreJobRef, children }: RestoreJobShellProps) {
  const query = restoreJobQuery(restoreJobRef);
  const requestedAt = useQuery(query).data?.value?.restoreJob.requestedAt;
  const { zone } = useZone();
  const list = paths.restoreJobs(restoreJobRef);
  return (
    <DetailShell
      instanceRef={restoreJobRef}
      id={restoreJobRef.restoreJobId}
      title={
        requestedAt
          ? `Restore requested ${formatInstant(requestedAt, zone)} ${formatOffset(requestedAt, zone)}`
          : "Restore job"
      }
      queryKey={query.queryKey}
      crumbs={[{ text: "Restore jobs", href: list }]}
      actions={
        <nav aria-label="From this restore job" className="ml-auto flex flex-wrap gap-2 print:hidden">
          <Link href={list} prefetch={false} className="control target">
            All restore jobs
          </Link>
        </nav>
      }
    >
      {children}
    </DetailShell>
  );
}
