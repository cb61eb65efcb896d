import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { orNotFound } from "@/app/page-params";
import { dehydrated, inTime } from "@/app/prefetch";
import { InstanceShell } from "@/components/instance/instance-shell";
import { RestoreView } from "@/components/restore/restore-view";
import { backups } from "@/lib/cache/backups";
import { getRestoreWindow } from "@/lib/cache/restore-window";
import { environment } from "@/lib/env";
import { type InstanceParams, parseInstanceRef } from "@/lib/http/params";
import { instanceQuery, restoreWindowQuery, snapshotsQuery } from "@/lib/queries/answers";

interface PageProps {
  readonly params: Promise<InstanceParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `Restore ${(await params).name}` };
}

export default async function RestorePage({ params }: PageProps) {
  const parsed = await params;
  const ref = orNotFound(() => parseInstanceRef(parsed));
  const [instance, snapshots, window] = await Promise.all([
    inTime(() => backups.getInstance(ref)),
    inTime(() => backups.listSnapshots(ref)),
    inTime(() => getRestoreWindow(ref)),
  ]);
  const known = dehydrated(
    [instanceQuery(ref), instance],
    [snapshotsQuery(ref), snapshots],
    [restoreWindowQuery(ref), window],
  );
  return (
    <HydrationBoundary state={known}>
      <InstanceShell instanceRef={ref} tab="restore" queryKey={restoreWindowQuery(ref).queryKey}>
        <RestoreView instanceRef={ref} atlasBaseUrl={environment().baseUrl} />
      </InstanceShell>
    </HydrationBoundary>
  );
}
