"use client";

import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/watch/progress";
import type { SeenEnd } from "@/components/watch/use-seen-end";
import type { Snapshot, SnapshotRef } from "@/lib/backups/model";
import { statusWords } from "@/lib/backups/status";
import { VERDICT_ADVICE } from "@/lib/backups/verdict-words";
import { paths } from "@/lib/paths";

interface SnapshotProgressProps {
  readonly snapshotRef: SnapshotRef;
  readonly snapshot: Snapshot;
  /** The newest that was completed before it; null where there is none, or the list is not known. */
  readonly olderCompleted: string | null;
  readonly seenEnd: SeenEnd | null;
  readonly nextCheckAt: string | null;
}

export function SnapshotProgress({
  snapshotRef,
  snapshot,
  olderCompleted,
  ...watched
}: SnapshotProgressProps) {
  return (
    <Progress
      {...watched}
      status={snapshot.status}
      statusWords={statusWords}
      before={["queued", "inProgress"]}
      endStatuses={["completed", "failed"]}
      ends="completed or failed"
      subject={`snapshot of ${snapshotRef.name}`}
      since={{ at: snapshot.takenAt, words: "it was taken" }}
    >
      {snapshot.status === "failed" && (
        <div className="mt-4">
          <Notice title="This snapshot can't be restored" tone="bad">
            Atlas gives no reason for a failed snapshot. {VERDICT_ADVICE.failed}{" "}
            {olderCompleted !== null && (
              <Link
                href={paths.snapshot({ ...snapshotRef, snapshotId: olderCompleted })}
                prefetch={false}
                className="underline underline-offset-2"
              >
                Open the newest completed one before it
              </Link>
            )}
          </Notice>
        </div>
      )}
    </Progress>
  );
}
