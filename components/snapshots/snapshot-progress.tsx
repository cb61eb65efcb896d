"use client";

import { useNow } from "@/components/shell/now";
import { Notice } from "@/components/ui/notice";
import { StatusSign } from "@/components/ui/status-sign";
import { Time } from "@/components/ui/time";
import type { Snapshot, SnapshotRef } from "@/lib/backups/model";
import { isRunning, statusWords } from "@/lib/backups/status";
import { formatAge, formatPreciseDuration } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";
import { NotifyButton } from "./notify-button";
import { statusLook } from "./status-badge";
import type { SeenEnd } from "./use-seen-end";
import { useTabStatus } from "./use-tab-status";

interface SnapshotProgressProps {
  readonly snapshotRef: SnapshotRef;
  readonly snapshot: Snapshot;
  /** The end, where this page has seen it come. */
  readonly seenEnd: SeenEnd | null;
  /** ISO 8601 UTC: when the page asks again. */
  readonly nextCheckAt: string | null;
}

type StepState = "done" | "current" | "ahead";

/** Where the snapshot is on its way, moving by itself; the status word is the page's one live region. */
export function SnapshotProgress({ snapshotRef, snapshot, seenEnd, nextCheckAt }: SnapshotProgressProps) {
  const running = isRunning(snapshot);
  useTabStatus(snapshot.status, running || seenEnd !== null);
  return (
    <section aria-label="Progress" className="panel mt-5.5 px-5 py-5">
      <ol className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {stepsOf(snapshot.status).map(({ status, state }, index) => (
          <Step key={status} status={status} state={state} first={index === 0} snapshot={snapshot} />
        ))}
      </ol>
      <Watching snapshot={snapshot} nextCheckAt={nextCheckAt} />
      {seenEnd && <Seen status={snapshot.status} seenEnd={seenEnd} />}
      <NotifyButton snapshotRef={snapshotRef} status={snapshot.status} running={running} />
    </section>
  );
}

function stepsOf(status: string): { status: string; state: StepState }[] {
  const way = ["queued", "inProgress", status === "failed" ? "failed" : "completed"];
  const at = way.indexOf(status);
  if (at < 0) return [{ status, state: "current" }];
  return way.map((step, index) => ({
    status: step,
    state: index < at ? "done" : index === at ? "current" : "ahead",
  }));
}

interface StepProps {
  readonly status: string;
  readonly state: StepState;
  readonly first: boolean;
  readonly snapshot: Snapshot;
}

function Step({ status, state, first, snapshot }: StepProps) {
  const { sign, tone } = statusLook(state === "done" ? "completed" : status);
  const current = state === "current";
  return (
    <>
      {!first && (
        <li
          aria-hidden
          className={`h-0.5 min-w-6 flex-1 max-sm:hidden ${state === "ahead" ? "bg-line" : "bg-ok"}`}
        />
      )}
      <li aria-current={current ? "step" : undefined} className="flex items-center gap-2 text-[0.8125rem]">
        <span
          className={`grid size-5 place-items-center rounded-full ${state === "ahead" ? "bg-line-2 text-ink-3" : tone}`}
        >
          <StatusSign sign={sign} className={current && status === "inProgress" ? "pulse" : ""} />
        </span>
        {current ? (
          <span role="status" className="font-semibold">
            {statusWords(status)}
          </span>
        ) : (
          <span className={state === "ahead" ? "text-ink-3" : ""}>{statusWords(status)}</span>
        )}
        {current && isRunning(snapshot) && <SinceTaken takenAt={snapshot.takenAt} />}
      </li>
    </>
  );
}

/** Atlas does not say when work began: what is known is how long ago the snapshot was taken. */
function SinceTaken({ takenAt }: { takenAt: string }) {
  const now = useNow(1_000);
  const since = now - (parseInstant(takenAt) ?? now);
  return <span className="text-ink-3">{formatPreciseDuration(Math.max(0, since))} since it was taken</span>;
}

/** Atlas does not say when a snapshot ended: this is what was seen from here. */
function Seen({ status, seenEnd: { from, to } }: { status: string; seenEnd: SeenEnd }) {
  return (
    <p className="mt-3.5 text-[0.8125rem] text-ink-2">
      {statusWords(status)} between <Time at={from} showZone /> and <Time at={to} showZone />, seen here.
    </p>
  );
}

function Watching({ snapshot, nextCheckAt }: Pick<SnapshotProgressProps, "snapshot" | "nextCheckAt">) {
  const now = useNow(1_000);
  if (isRunning(snapshot)) {
    const next =
      nextCheckAt && Date.parse(nextCheckAt) > now
        ? `Next check ${formatAge(Date.parse(nextCheckAt), now)}. `
        : "Checking. ";
    return (
      <p className="mt-3.5 text-[0.8125rem] text-ink-3">
        Watching. {next}Stops by itself when Atlas reports completed or failed.
      </p>
    );
  }
  if (snapshot.status !== "failed") return null;
  return (
    <div className="mt-4">
      <Notice title="This snapshot can't be restored" tone="bad">
        Atlas gives no reason for a failed snapshot. The next slot tries again; the newest completed one
        before it is under Older.
      </Notice>
    </div>
  );
}
