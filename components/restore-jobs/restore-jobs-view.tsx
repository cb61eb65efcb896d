"use client";

import { useQuery } from "@tanstack/react-query";
import { WhereItWent } from "@/components/instance/where-it-went";
import { AnswerView } from "@/components/ui/answer-view";
import { FollowLinks } from "@/components/ui/follow-links";
import { UnreadableNotice } from "@/components/ui/unreadable-notice";
import { SpokenStatuses } from "@/components/watch/spoken-statuses";
import type { InstanceRef } from "@/lib/backups/model";
import { restoreJobStatusWords } from "@/lib/backups/status";
import { restoreJobsQuery } from "@/lib/queries/answers";
import { AboutRestoreJobs } from "./about-restore-jobs";
import { MissingRole } from "./missing-role";
import { NoRestoreJobs } from "./no-restore-jobs";
import { RestoreJobsSkeleton } from "./restore-jobs-skeleton";
import { RestoreJobsTable } from "./restore-jobs-table";

export function RestoreJobsView({ instanceRef }: { instanceRef: InstanceRef }) {
  const { data } = useQuery(restoreJobsQuery(instanceRef));
  return (
    <>
      <AnswerView
        answer={data}
        skeleton={<RestoreJobsSkeleton />}
        explain={(problem) => (
          <>
            <MissingRole instanceRef={instanceRef} problem={problem} />
            <WhereItWent instanceRef={instanceRef} problem={problem} />
          </>
        )}
      >
        {({ restoreJobs, unreadable }) => (
          <FollowLinks className="mt-6">
            <UnreadableNotice unreadable={unreadable} noun="restore job" />
            <SpokenStatuses
              items={restoreJobs}
              subject="Restore requested"
              timeOf={({ requestedAt }) => requestedAt}
              statusWords={restoreJobStatusWords}
            />
            {restoreJobs.length === 0 ? (
              <NoRestoreJobs instanceRef={instanceRef} anyUnreadable={unreadable.length > 0} />
            ) : (
              <RestoreJobsTable instanceRef={instanceRef} restoreJobs={restoreJobs} />
            )}
          </FollowLinks>
        )}
      </AnswerView>
      <AboutRestoreJobs instanceRef={instanceRef} />
    </>
  );
}
