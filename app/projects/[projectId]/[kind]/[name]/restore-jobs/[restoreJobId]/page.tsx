import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { orNotFound } from "@/app/page-params";
import { dehydrated, inTime } from "@/app/prefetch";
import { RestoreJobShell } from "@/components/restore-jobs/restore-job-shell";
import { RestoreJobView } from "@/components/restore-jobs/restore-job-view";
import { backups } from "@/lib/cache/backups";
import { getRestoreJob } from "@/lib/cache/restore-jobs";
import { parseRestoreJobRef, type RestoreJobParams } from "@/lib/http/params";
import { instanceQuery, restoreJobQuery } from "@/lib/queries/answers";

interface PageProps {
  readonly params: Promise<RestoreJobParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, restoreJobId } = await params;
  return { title: `Restore job ${restoreJobId} of ${name}` };
}

export default async function RestoreJobPage({ params }: PageProps) {
  const parsed = await params;
  const ref = orNotFound(() => parseRestoreJobRef(parsed));
  const [restoreJob, instance] = await Promise.all([
    inTime(() => getRestoreJob(ref)),
    inTime(() => backups.getInstance(ref)),
  ]);
  return (
    <HydrationBoundary state={dehydrated([restoreJobQuery(ref), restoreJob], [instanceQuery(ref), instance])}>
      <RestoreJobShell restoreJobRef={ref}>
        <RestoreJobView restoreJobRef={ref} />
      </RestoreJobShell>
    </HydrationBoundary>
  );
}
