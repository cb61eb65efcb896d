import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { orNotFound } from "@/app/page-params";
import { dehydrated, inTime } from "@/app/prefetch";
import { SnapshotShell } from "@/components/snapshots/snapshot-shell";
import { SnapshotView } from "@/components/snapshots/snapshot-view";
import { neighboursOf } from "@/lib/backups/neighbours";
import { backups } from "@/lib/cache/backups";
import { parseSnapshotRef, type SnapshotParams } from "@/lib/http/params";
import { instanceQuery, snapshotQuery } from "@/lib/queries/answers";

interface PageProps {
  readonly params: Promise<SnapshotParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, snapshotId } = await params;
  return { title: `Snapshot ${snapshotId} of ${name}` };
}

export default async function SnapshotPage({ params }: PageProps) {
  const parsed = await params;
  const ref = orNotFound(() => parseSnapshotRef(parsed));
  const [snapshot, instance, list] = await Promise.all([
    inTime(() => backups.getSnapshot(ref)),
    inTime(() => backups.getInstance(ref)),
    inTime(() => backups.listSnapshots(ref)),
  ]);
  return (
    <HydrationBoundary state={dehydrated([snapshotQuery(ref), snapshot], [instanceQuery(ref), instance])}>
      <SnapshotShell
        snapshotRef={ref}
        neighbours={neighboursOf(ref.snapshotId, list?.value?.snapshots ?? [])}
      >
        <SnapshotView snapshotRef={ref} />
      </SnapshotShell>
    </HydrationBoundary>
  );
}
