"use client";

import { useQuery } from "@tanstack/react-query";
import { WhereItWent } from "@/components/instance/where-it-went";
import { AnswerView } from "@/components/ui/answer-view";
import { CliCommands } from "@/components/ui/cli-commands";
import { DetailSkeleton } from "@/components/ui/detail-skeleton";
import { RawJson } from "@/components/ui/raw-json";
import { type SeenEnd, useSeenEnd } from "@/components/watch/use-seen-end";
import { kinds } from "@/lib/backups/kinds";
import type { SnapshotDetail, SnapshotRef } from "@/lib/backups/model";
import { snapshotQuery } from "@/lib/queries/answers";
import { SnapshotFacts } from "./snapshot-facts";
import { SnapshotProgress } from "./snapshot-progress";

interface SnapshotViewProps {
  readonly snapshotRef: SnapshotRef;
  /** The newest that was completed before it; null where there is none, or the list is not known. */
  readonly olderCompleted: string | null;
}

export function SnapshotView({ snapshotRef, olderCompleted }: SnapshotViewProps) {
  const { data } = useQuery(snapshotQuery(snapshotRef));
  const seenEnd = useSeenEnd(data, ({ snapshot }) => snapshot.status);
  return (
    <AnswerView
      answer={data}
      skeleton={<DetailSkeleton words="Asking Atlas for the snapshot." />}
      explain={(problem) => <WhereItWent instanceRef={snapshotRef} problem={problem} />}
    >
      {(detail) => (
        <Detail
          snapshotRef={snapshotRef}
          detail={detail}
          olderCompleted={olderCompleted}
          seenEnd={seenEnd}
          nextCheckAt={data?.nextCheckAt ?? null}
        />
      )}
    </AnswerView>
  );
}

interface DetailProps extends SnapshotViewProps {
  readonly detail: SnapshotDetail;
  readonly seenEnd: SeenEnd | null;
  readonly nextCheckAt: string | null;
}

function Detail({ detail: { snapshot, raw }, ...page }: DetailProps) {
  const { snapshotRef } = page;
  return (
    <>
      <SnapshotProgress {...page} snapshot={snapshot} />
      <div className="mt-5 grid gap-5 lg:grid-cols-[1.1fr_1fr]">
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
    <CliCommands
      commands={[
        ["Watch", commands.watch(snapshotRef)],
        ["Describe", commands.describe(snapshotRef)],
        ["List", commands.list(snapshotRef)],
      ]}
      note={commands.note}
    />
  );
}
