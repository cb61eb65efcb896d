"use client";

import { useQuery } from "@tanstack/react-query";
import { WhereItWent } from "@/components/instance/where-it-went";
import { AnswerView } from "@/components/ui/answer-view";
import { DetailSkeleton } from "@/components/ui/detail-skeleton";
import { RawJson } from "@/components/ui/raw-json";
import { useSeenEnd } from "@/components/watch/use-seen-end";
import type { RestoreJobRef } from "@/lib/backups/model";
import { restoreJobQuery } from "@/lib/queries/answers";
import { MissingRole } from "./missing-role";
import { RestoreJobCommands } from "./restore-job-commands";
import { RestoreJobFacts } from "./restore-job-facts";
import { RestoreJobProgress } from "./restore-job-progress";

export function RestoreJobView({ restoreJobRef }: { restoreJobRef: RestoreJobRef }) {
  const { data } = useQuery(restoreJobQuery(restoreJobRef));
  const seenEnd = useSeenEnd(data, ({ restoreJob }) => restoreJob.status);
  return (
    <AnswerView
      answer={data}
      skeleton={<DetailSkeleton words="Asking Atlas for the restore job." />}
      explain={(problem) => (
        <>
          <MissingRole instanceRef={restoreJobRef} problem={problem} />
          <WhereItWent instanceRef={restoreJobRef} problem={problem} />
        </>
      )}
    >
      {({ restoreJob, raw }) => (
        <>
          <RestoreJobProgress
            restoreJobRef={restoreJobRef}
            job={restoreJob}
            seenEnd={seenEnd}
            nextCheckAt={data?.nextCheckAt ?? null}
          />
          <div className="mt-5 grid gap-5 lg:grid-cols-[1.1fr_1fr]">
            <RestoreJobFacts restoreJobRef={restoreJobRef} job={restoreJob} />
            <RestoreJobCommands restoreJobRef={restoreJobRef} />
          </div>
          <RawJson raw={raw} />
        </>
      )}
    </AnswerView>
  );
}
