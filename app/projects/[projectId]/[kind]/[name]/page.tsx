import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { orNotFound } from "@/app/page-params";
import { dehydrated, inTime } from "@/app/prefetch";
import { InstanceShell } from "@/components/instance/instance-shell";
import { SnapshotsView } from "@/components/snapshots/snapshots-view";
import { backups } from "@/lib/cache/backups";
import { type InstanceParams, parseInstanceRef } from "@/lib/http/params";
import { instanceQuery, snapshotsQuery } from "@/lib/queries/answers";

interface PageProps {
  readonly params: Promise<InstanceParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: `${(await params).name} snapshots` };
}

export default async function SnapshotsPage({ params }: PageProps) {
  const parsed = await params;
  const ref = orNotFound(() => parseInstanceRef(parsed));
  const [instance, snapshots] = await Promise.all([
    inTime(() => backups.getInstance(ref)),
    inTime(() => backups.listSnapshots(ref)),
  ]);
  return (
    <HydrationBoundary state={dehydrated([instanceQuery(ref), instance], [snapshotsQuery(ref), snapshots])}>
      <InstanceShell instanceRef={ref} tab="snapshots" queryKey={snapshotsQuery(ref).queryKey}>
        <SnapshotsView instanceRef={ref} />
      </InstanceShell>
    </HydrationBoundary>
  );
}
