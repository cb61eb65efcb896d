"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useNow } from "@/components/shell/now";
import { AnswerView } from "@/components/ui/answer-view";
import { Notice } from "@/components/ui/notice";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import { baseSnapshot, isRestorable, restorableSnapshots } from "@/lib/backups/restore-snapshot";
import { paths } from "@/lib/paths";
import { snapshotsQuery } from "@/lib/queries/answers";
import { ChosenSnapshot } from "./chosen-snapshot";
import { NotRestorable } from "./not-restorable";
import { RestoreSkeleton } from "./restore-skeleton";
import { SnapshotSelect } from "./snapshot-select";
import { Takeaway } from "./takeaway";
import { useRestoreParams } from "./use-restore-params";

interface SnapshotRestoreProps {
  readonly instanceRef: InstanceRef;
  readonly atlasBaseUrl: string;
  /** A single second could be picked instead. */
  readonly hasWindow: boolean;
}

/** Restoring a snapshot as a whole: all there is with Basic Backup, and a choice with any other. */
export function SnapshotRestore({ instanceRef, atlasBaseUrl, hasWindow }: SnapshotRestoreProps) {
  const { data } = useQuery(snapshotsQuery(instanceRef));
  return (
    <AnswerView answer={data} skeleton={<RestoreSkeleton />}>
      {({ snapshots }) => (
        <Chooser
          instanceRef={instanceRef}
          atlasBaseUrl={atlasBaseUrl}
          hasWindow={hasWindow}
          snapshots={snapshots}
        />
      )}
    </AnswerView>
  );
}

function Chooser({
  instanceRef,
  atlasBaseUrl,
  hasWindow,
  snapshots,
}: SnapshotRestoreProps & { snapshots: readonly Snapshot[] }) {
  const [params] = useRestoreParams();
  const now = useNow();
  const restorable = restorableSnapshots(snapshots, now);
  // Chosen once: a snapshot that completes while somebody reads does not become the chosen one.
  const [newest] = useState(restorable[0]?.id ?? null);
  // Somebody's link to a second that cannot be restored here: what was kept just before it, never what came after.
  const before = params.at === null ? null : baseSnapshot(params.at * 1_000, snapshots, now);
  const id = params.snapshot ?? (params.at === null ? newest : (before?.id ?? null));
  const chosen = snapshots.find((snapshot) => snapshot.id === id) ?? null;
  const source =
    chosen && isRestorable(chosen, now) ? ({ kind: "snapshot", snapshotId: chosen.id } as const) : null;
  if (id === null && restorable.length === 0) {
    return (
      <div className="mt-5">
        <NotRestorable id={null} chosen={null} any={false} />
      </div>
    );
  }
  return (
    <div className="mt-5 grid items-start gap-5 lg:grid-cols-[1.25fr_1fr]">
      <section aria-label="The snapshot" className="panel min-w-0 px-4.5 py-4.5">
        {params.at !== null && params.snapshot === null && (
          <div className="mb-4">
            <Notice title="This address asks for a single second" tone="wait" alert>
              {before
                ? "Only whole snapshots can be restored here: chosen is the newest one from before it."
                : "Only whole snapshots can be restored here, and none that is kept is from before it."}
            </Notice>
          </div>
        )}
        <SnapshotSelect restorable={restorable} chosen={id} />
        {chosen && <ChosenSnapshot instanceRef={instanceRef} snapshot={chosen} />}
        {hasWindow && (
          <p className="mt-4 text-[0.8125rem]">
            <Link
              href={paths.restore(instanceRef)}
              prefetch={false}
              className="target text-run underline-offset-2 hover:underline"
            >
              Pick a single second instead
            </Link>
          </p>
        )}
      </section>
      <Takeaway
        instanceRef={instanceRef}
        atlasBaseUrl={atlasBaseUrl}
        source={source}
        link={{
          label: "Copy link to this snapshot",
          path: source && paths.restoreSnapshot({ ...instanceRef, snapshotId: source.snapshotId }),
        }}
      >
        {source === null && <NotRestorable id={id} chosen={chosen} any={restorable.length > 0} />}
      </Takeaway>
    </div>
  );
}
