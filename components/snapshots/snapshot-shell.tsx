"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Freshness } from "@/components/shell/freshness";
import { Shell } from "@/components/shell/shell";
import type { SnapshotRef } from "@/lib/backups/model";
import type { Neighbours } from "@/lib/backups/neighbours";
import { paths } from "@/lib/paths";
import { instanceQuery, snapshotQuery } from "@/lib/queries/answers";
import { SnapshotHeading } from "./snapshot-heading";

interface SnapshotShellProps {
  readonly snapshotRef: SnapshotRef;
  readonly neighbours: Neighbours;
  readonly children: ReactNode;
}

export function SnapshotShell({ snapshotRef, neighbours, children }: SnapshotShellProps) {
  const projectName = useQuery(instanceQuery(snapshotRef)).data?.value?.instance.projectName;
  const status = useQuery(snapshotQuery(snapshotRef)).data?.value?.snapshot.status;
  const crumbs = [
    { text: "All instances", href: paths.instances() },
    ...(projectName ? [{ text: projectName }] : []),
    { text: snapshotRef.name, href: paths.instance(snapshotRef) },
    { text: `${snapshotRef.snapshotId.slice(0, 8)}…`, mono: true },
  ];
  return (
    <Shell crumbs={crumbs} freshness={<Freshness queryKey={snapshotQuery(snapshotRef).queryKey} />}>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <SnapshotHeading snapshotRef={snapshotRef} />
        <nav aria-label="From this snapshot" className="ml-auto flex flex-wrap gap-2 print:hidden">
          {status === "completed" && (
            <Link
              href={paths.restoreSnapshot(snapshotRef)}
              prefetch={false}
              className="control primary target"
            >
              Restore this snapshot
            </Link>
          )}
          <Neighbour snapshotRef={snapshotRef} id={neighbours.newer} label="Newer" Icon={ArrowUp} />
          <Neighbour snapshotRef={snapshotRef} id={neighbours.older} label="Older" Icon={ArrowDown} />
        </nav>
      </div>
      {children}
    </Shell>
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
