"use client";

import { useQuery } from "@tanstack/react-query";
import { WhereItWent } from "@/components/instance/where-it-went";
import { AnswerView } from "@/components/ui/answer-view";
import { CommandBlock } from "@/components/ui/command-block";
import { Skeleton } from "@/components/ui/skeleton";
import { kinds } from "@/lib/backups/kinds";
import type { SnapshotDetail, SnapshotRef } from "@/lib/backups/model";
import { snapshotQuery } from "@/lib/queries/answers";
import { RawJson } from "./raw-json";
import { SnapshotFacts } from "./snapshot-facts";
import { SnapshotProgress } from "./snapshot-progress";
import { type SeenEnd, useSeenEnd } from "./use-seen-end";

export function SnapshotView({ snapshotRef }: { snapshotRef: SnapshotRef }) {
  const { data } = useQuery(snapshotQuery(snapshotRef));
  const seenEnd = useSeenEnd(data);
  return (
    <AnswerView
      answer={data}
      skeleton={<SnapshotSkeleton />}
      explain={(problem) => <WhereItWent instanceRef={snapshotRef} problem={problem} />}
    >
      {(detail) => (
        <Detail
          snapshotRef={snapshotRef}
          detail={detail}
          seenEnd={seenEnd}
          nextCheckAt={data?.nextCheckAt ?? null}
        />
      )}
    </AnswerView>
  );
}

interface DetailProps {
  readonly snapshotRef: SnapshotRef;
  readonly detail: SnapshotDetail;
  readonly seenEnd: SeenEnd | null;
  readonly nextCheckAt: string | null;
}

function Detail({ snapshotRef, detail: { snapshot, raw }, seenEnd, nextCheckAt }: DetailProps) {
  return (
    <>
      <SnapshotProgress
        snapshotRef={snapshotRef}
        snapshot={snapshot}
        seenEnd={seenEnd}
        nextCheckAt={nextCheckAt}
      />
      <div className="mt-5 grid gap-5 lg:grid-cols-[1.35fr_1fr]">
        <SnapshotFacts kind={snapshotRef.kind} snapshot={snapshot} />
        <Commands snapshotRef={snapshotRef} />
      </div>
      <RawJson raw={raw} />
    </>
  );
}

function Commands({ snapshotRef }: { snapshotRef: SnapshotRef }) {
  const { commands } = kinds[snapshotRef.kind];
  return (
    <section className="panel grid min-w-0 content-start gap-4 px-5 py-4.5 print:hidden">
      <h2 className="font-semibold">The same in the Atlas CLI</h2>
      <CommandBlock title="Watch" command={commands.watch(snapshotRef)} />
      <CommandBlock title="Describe" command={commands.describe(snapshotRef)} />
      <CommandBlock title="List" command={commands.list(snapshotRef)} />
      {commands.note && <p className="text-[0.78125rem] text-ink-3">{commands.note}</p>}
    </section>
  );
}

function SnapshotSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only">Asking Atlas for the snapshot.</p>
      <Skeleton className="mt-5.5 h-24 rounded-surface" />
      <div className="mt-5 grid gap-5 lg:grid-cols-[1.35fr_1fr]">
        <Skeleton className="h-80 rounded-surface" />
        <Skeleton className="h-80 rounded-surface" />
      </div>
    </div>
  );
}
