"use client";

import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/watch/progress";
import type { SeenEnd } from "@/components/watch/use-seen-end";
import { kinds } from "@/lib/backups/kinds";
import type { RestoreJob, RestoreJobRef } from "@/lib/backups/model";
import { restoreJobStatusWords } from "@/lib/backups/status";

interface RestoreJobProgressProps {
  readonly restoreJobRef: RestoreJobRef;
  readonly job: RestoreJob;
  readonly seenEnd: SeenEnd | null;
  readonly nextCheckAt: string | null;
}

export function RestoreJobProgress({ restoreJobRef, job, ...watched }: RestoreJobProgressProps) {
  return (
    <Progress
      {...watched}
      status={job.status}
      statusWords={restoreJobStatusWords}
      before={kinds[restoreJobRef.kind].restore.statusesBeforeEnd}
      endStatuses={["completed", "failed", "cancelled", "expired"]}
      ends="completed, failed, cancelled or expired"
      subject={`restore from ${restoreJobRef.name}`}
      since={{ at: job.requestedAt, words: "it was requested" }}
    >
      <EndNotice job={job} />
    </Progress>
  );
}

/** What an end that is not the good one leaves behind. */
function EndNotice({ job: { status, deliveryType, targetClusterName } }: { job: RestoreJob }) {
  const target = deliveryType === "download" ? null : (targetClusterName ?? "the target");
  if (status === "failed") {
    return (
      <EndWords title="This restore failed" tone="bad">
        Atlas gives no reason.{" "}
        {target && `It removes the target's data before it restores: do not take ${target} for what it was.`}
      </EndWords>
    );
  }
  if (status === "cancelled") {
    return (
      <EndWords title="This restore was cancelled" tone="wait">
        Atlas does not say how far it had come{target && `: look at ${target} before you use it`}.
      </EndWords>
    );
  }
  if (status !== "expired") return null;
  return (
    <EndWords title={target ? "This restore job has expired" : "This download has expired"} tone="wait">
      {target
        ? `Whether it reached ${target} before, its time of finishing tells, where Atlas gives one.`
        : "Its link works no more. Ask Atlas for a new download of the snapshot."}
    </EndWords>
  );
}

function EndWords(props: Parameters<typeof Notice>[0]) {
  return (
    <div className="mt-4">
      <Notice {...props} />
    </div>
  );
}
