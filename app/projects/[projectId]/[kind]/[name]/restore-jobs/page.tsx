import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { orNotFound } from "@/app/page-params";
import { dehydrated, inTime } from "@/app/prefetch";
import { InstanceShell } from "@/components/instance/instance-shell";
import { RestoreJobsView } from "@/components/restore-jobs/restore-jobs-view";
import { backups } from "@/lib/cache/backups";
import { listRestoreJobs } from "@/lib/cache/restore-jobs";
import { type InstanceParams, parseInstanceRef } from "@/lib/http/params";
import { instanceQuery, restoreJobsQuery } from "@/lib/queries/answers";

interface PageProps {
  readonly params: Promise<InstanceParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `${(await params).name} restore jobs` };
}

export default async function RestoreJobsPage({ params }: PageProps) {
  const parsed = await params;
  const ref = orNotFound(() => parseInstanceRef(parsed));
  const query = restoreJobsQuery(ref);
  const [instance, restoreJobs] = await Promise.all([
    inTime(() => backups.getInstance(ref)),
    inTime(() => listRestoreJobs(ref)),
  ]);
  return (
    <HydrationBoundary state={dehydrated([instanceQuery(ref), instance], [query, restoreJobs])}>
      <InstanceShell instanceRef={ref} tab="restore-jobs" queryKey={query.queryKey}>
        <RestoreJobsView instanceRef={ref} />
      </InstanceShell>
    </HydrationBoundary>
  );
}
