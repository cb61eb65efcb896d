"use client";

import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/watch/progress";
import type { SeenEnd } from "@/components/watch/use-seen-end";
import type { Snapshot, SnapshotRef } from "@/lib/backups/model";
import { statusWords } from "@/lib/backups/status";

interface SnapshotProgressProps {
  readonly snapshotRef: SnapshotRef;
  readonly snapshot: Snapshot;
  readonly seenEnd: SeenEnd | null;
  readonly nextCheckAt: string | null;
}

export function SnapshotProgress({ snapshotRef, snapshot, ...watched }: SnapshotProgressProps) {
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
            Atlas gives no reason for a failed snapshot. The next slot tries again; the newest completed one
            before it is under Older.
          </Notice>
        </div>
      )}
    </Progress>
  );
}
