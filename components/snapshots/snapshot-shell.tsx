"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { DetailShell } from "@/components/instance/detail-shell";
import { useZone } from "@/components/shell/zone";
import type { SnapshotRef } from "@/lib/backups/model";
import type { Neighbours } from "@/lib/backups/neighbours";
import { paths } from "@/lib/paths";
import { snapshotQuery } from "@/lib/queries/answers";
import { formatInstant, formatOffset } from "@/lib/time/format";

interface SnapshotShellProps {
  readonly snapshotRef: SnapshotRef;
  readonly neighbours: Neighbours;
  readonly children: ReactNode;
}

export function SnapshotShell({ snapshotRef, neighbours, children }: SnapshotShellProps) {
  const snapshot = useQuery(snapshotQuery(snapshotRef)).data?.value?.snapshot;
  const { zone } = useZone();
  const title = snapshot
    ? `Snapshot of ${formatInstant(snapshot.takenAt, zone)} ${formatOffset(snapshot.takenAt, zone)}`
    : "Snapshot";
  const actions = (
    <nav aria-label="From this snapshot" className="ml-auto flex flex-wrap gap-2 print:hidden">
      {snapshot?.status === "completed" && (
        <Link href={paths.restoreSnapshot(snapshotRef)} prefetch={false} className="control primary target">
          Restore this snapshot
        </Link>
      )}
      <Neighbour snapshotRef={snapshotRef} id={neighbours.newer} label="Newer" Icon={ArrowUp} />
      <Neighbour snapshotRef={snapshotRef} id={neighbours.older} label="Older" Icon={ArrowDown} />
    </nav>
  );
  return (
    <DetailShell
      instanceRef={snapshotRef}
      id={snapshotRef.snapshotId}
      title={title}
      queryKey={snapshotQuery(snapshotRef).queryKey}
      actions={actions}
    >
      {children}
    </DetailShell>
  );
}

interface NeighbourProps {
  readonly snapshotRef: SnapshotRef;
  /** null at the end of the list, or where the list is not known. */
  readonly id: string | null;
  readonly label: string;
  readonly Icon: typeof ArrowUp;
}

function Neighbour({ snapshotRef, id, label, Icon }: NeighbourProps) {
  if (id === null) return null;
  return (
    <Link
      href={paths.snapshot({ ...snapshotRef, snapshotId: id })}
      prefetch={false}
      className="control target"
    >
      <Icon size={14} aria-hidden />
      {label}
    </Link>
  );
}
