import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { orNotFound } from "@/app/page-params";
import { dehydrated, inTime } from "@/app/prefetch";
import { SnapshotRestores } from "@/components/snapshots/snapshot-restores";
import { SnapshotShell } from "@/components/snapshots/snapshot-shell";
import { SnapshotView } from "@/components/snapshots/snapshot-view";
import { neighboursOf } from "@/lib/backups/neighbours";
import { backups } from "@/lib/cache/backups";
import { restoresOfSnapshot } from "@/lib/cache/snapshot-restores";
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
  const [snapshot, instance, list, restores] = await Promise.all([
    inTime(() => backups.getSnapshot(ref)),
    inTime(() => backups.getInstance(ref)),
    inTime(() => backups.listSnapshots(ref)),
    restoresOfSnapshot(ref).catch(() => null),
  ]);
  const neighbours = neighboursOf(ref.snapshotId, list?.value?.snapshots ?? []);
  return (
    <HydrationBoundary state={dehydrated([snapshotQuery(ref), snapshot], [instanceQuery(ref), instance])}>
      <SnapshotShell snapshotRef={ref} neighbours={neighbours}>
        <SnapshotView snapshotRef={ref} olderCompleted={neighbours.olderCompleted} />
        {snapshot?.value && <SnapshotRestores snapshotRef={ref} restores={restores} />}
      </SnapshotShell>
    </HydrationBoundary>
  );
}
