"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useNow } from "@/components/shell/now";
import { useZone } from "@/components/shell/zone";
import { AnswerView } from "@/components/ui/answer-view";
import { Fact, Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { formatBytes } from "@/lib/backups/bytes";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import { isRestorable, restorableSnapshots } from "@/lib/backups/restore-snapshot";
import { statusWords } from "@/lib/backups/status";
import { paths } from "@/lib/paths";
import { snapshotsQuery } from "@/lib/queries/answers";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { RestoreSkeleton } from "./restore-skeleton";
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
  const id = params.snapshot ?? newest;
  const chosen = snapshots.find((snapshot) => snapshot.id === id) ?? null;
  const source =
    chosen && isRestorable(chosen, now) ? ({ kind: "snapshot", snapshotId: chosen.id } as const) : null;
  return (
    <div className="mt-5 grid items-start gap-5 lg:grid-cols-[1.25fr_1fr]">
      <section aria-label="The snapshot" className="panel min-w-0 px-4.5 py-4.5">
        <SnapshotSelect restorable={restorable} chosen={id} />
        {chosen && <SnapshotFacts instanceRef={instanceRef} snapshot={chosen} />}
        {hasWindow && (
          <p className="mt-4 text-[0.8125rem]">
            <Link
              href={paths.restore(instanceRef)}
              prefetch={false}
              className="text-run underline-offset-2 hover:underline"
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
        {source === null && <NotRestorable id={id} chosen={chosen} />}
      </Takeaway>
    </div>
  );
}

/** Why there is no command. */
function NotRestorable({ id, chosen }: { id: string | null; chosen: Snapshot | null }) {
  if (id === null) {
    return (
      <Notice title="Nothing to restore yet" tone="wait">
        Atlas lists no completed snapshot of this instance.
      </Notice>
    );
  }
  if (chosen === null) {
    return (
      <Notice title="Atlas does not list this snapshot" tone="bad" alert>
        The snapshot of this address may have expired, or belong to another instance. Choose one of the list.
      </Notice>
    );
  }
  return (
    <Notice title="This snapshot can't be restored" tone="bad" alert>
      Its status is “{statusWords(chosen.status)}”: only a completed snapshot that has not expired can be
      restored.
    </Notice>
  );
}

function SnapshotSelect({ restorable, chosen }: { restorable: readonly Snapshot[]; chosen: string | null }) {
  const [, setParams] = useRestoreParams();
  const { zone } = useZone();
  const known = restorable.some(({ id }) => id === chosen);
  return (
    <label className="block text-[0.8125rem] text-ink-2">
      Snapshot
      <select
        value={known ? (chosen ?? "") : ""}
        onChange={(event) => void setParams({ snapshot: event.target.value })}
        className="field mt-1 block w-full"
      >
        {!known && <option value="">Choose a snapshot</option>}
        {restorable.map(({ id, takenAt }) => (
          <option key={id} value={id}>
            {formatInstant(takenAt, zone, { year: true })} {formatOffset(takenAt, zone)} · {id}
          </option>
        ))}
      </select>
    </label>
  );
}

function SnapshotFacts({ instanceRef, snapshot }: { instanceRef: InstanceRef; snapshot: Snapshot }) {
  const { id, takenAt, expiresAt, storageSizeBytes, mongodVersion } = snapshot;
  return (
    <div className="mt-4.5">
      <Facts>
        <Fact name="Snapshot ID">
          <Link
            href={paths.snapshot({ ...instanceRef, snapshotId: id })}
            prefetch={false}
            className="break-all font-mono text-[0.8125rem] underline-offset-2 hover:underline"
          >
            {id}
          </Link>
        </Fact>
        <Fact name="Taken">
          <Time at={takenAt} year showZone age />
        </Fact>
        <Fact name="Not in it">everything written after that</Fact>
        {kinds[instanceRef.kind].capabilities.sizes && (
          <Fact name="Stored size">{storageSizeBytes === null ? "—" : formatBytes(storageSizeBytes)}</Fact>
        )}
        <Fact name="MongoDB">{mongodVersion ?? "—"}</Fact>
        <Fact name="Expires">{expiresAt ? <Time at={expiresAt} showZone age /> : "Atlas does not say"}</Fact>
      </Facts>
    </div>
  );
}
