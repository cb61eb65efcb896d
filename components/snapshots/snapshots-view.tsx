"use client";

import { useQuery } from "@tanstack/react-query";
import { WhereItWent } from "@/components/instance/where-it-went";
import { useNow } from "@/components/shell/now";
import { useZone } from "@/components/shell/zone";
import { AnswerView } from "@/components/ui/answer-view";
import { FollowLinks } from "@/components/ui/follow-links";
import { UnreadableNotice } from "@/components/ui/unreadable-notice";
import { SpokenStatuses } from "@/components/watch/spoken-statuses";
import { kinds } from "@/lib/backups/kinds";
import type { Instance, InstanceRef, SnapshotList } from "@/lib/backups/model";
import { readSchedule } from "@/lib/backups/schedule";
import { statusWords } from "@/lib/backups/status";
import { instanceQuery, snapshotsQuery } from "@/lib/queries/answers";
import { BackupWords } from "./backup-words";
import { NoSnapshots } from "./no-snapshots";
import { RetentionTimeline } from "./retention-timeline";
import { SnapshotsSkeleton } from "./snapshots-skeleton";
import { SnapshotsTable } from "./snapshots-table";
import { Summary } from "./summary";

export function SnapshotsView({ instanceRef }: { instanceRef: InstanceRef }) {
  const instance = useQuery(instanceQuery(instanceRef)).data?.value?.instance ?? null;
  const { data } = useQuery(snapshotsQuery(instanceRef));
  // What Atlas no longer serves has no option and no limits worth reading about.
  const served = data?.problem?.code !== "atlas_gone" && data?.problem?.code !== "not_found";
  return (
    <>
      <AnswerView
        answer={data}
        skeleton={<SnapshotsSkeleton />}
        explain={(problem) => <WhereItWent instanceRef={instanceRef} problem={problem} />}
      >
        {(list) => <Snapshots instanceRef={instanceRef} instance={instance} list={list} />}
      </AnswerView>
      {served && (
        <BackupWords description={kinds[instanceRef.kind]} instance={instance} instanceRef={instanceRef} />
      )}
    </>
  );
}

interface SnapshotsProps {
  readonly instanceRef: InstanceRef;
  readonly instance: Instance | null;
  readonly list: SnapshotList;
}

function Snapshots({ instanceRef, instance, list: { snapshots, unreadable } }: SnapshotsProps) {
  const now = useNow();
  const { zone } = useZone();
  const backup = instance?.backup ?? null;
  const { backupState, createDate = null } = instance ?? {};
  const schedule = readSchedule({ backup, backupState, createDate, snapshots, now, zone });
  return (
    <FollowLinks className="mt-6">
      <UnreadableNotice unreadable={unreadable} noun="snapshot" />
      <SpokenStatuses
        items={snapshots}
        subject="Snapshot of"
        timeOf={({ takenAt }) => takenAt}
        statusWords={statusWords}
      />
      {snapshots.length === 0 ? (
        <NoSnapshots schedule={schedule} anyUnreadable={unreadable.length > 0} />
      ) : (
        <>
          <Summary schedule={schedule} instance={instance} now={now} />
          <RetentionTimeline
            instanceRef={instanceRef}
            backup={backup}
            snapshots={snapshots}
            schedule={schedule}
            now={now}
          />
          <SnapshotsTable instanceRef={instanceRef} snapshots={snapshots} missing={schedule.missing} />
        </>
      )}
    </FollowLinks>
  );
}
