import Link from "next/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { RestoreJob, SnapshotRef } from "@/lib/backups/model";
import { restoreJobStatusWords } from "@/lib/backups/status";
import { paths } from "@/lib/paths";

interface SnapshotRestoresProps {
  readonly snapshotRef: SnapshotRef;
  /** Newest first, as of when the page was opened; null where they are not known. */
  readonly restores: readonly RestoreJob[] | null;
}

const SHOWN = 3;

/** What has become of the snapshot. */
export function SnapshotRestores({ snapshotRef, restores }: SnapshotRestoresProps) {
  return (
    <section aria-label="Restores of this snapshot" className="panel mt-5 px-5 py-4.5">
      <h2 className="font-semibold">{restores ? countWords(restores) : "Restores of this snapshot"}</h2>
      {restores === null && (
        <p className="mt-1 text-[0.8125rem] text-ink-2">
          Not known here:{" "}
          <Link
            href={paths.restoreJobs(snapshotRef)}
            prefetch={false}
            className="text-run underline underline-offset-2"
          >
            the restore jobs of the instance
          </Link>{" "}
          say why.
        </p>
      )}
      {restores && restores.length > 0 && <Newest snapshotRef={snapshotRef} restores={restores} />}
    </section>
  );
}

/** Restores that reached a cluster; the others are listed beside them. */
function countWords(restores: readonly RestoreJob[]): string {
  const count = restores.filter(
    ({ status, deliveryType }) => status === "completed" && deliveryType !== "download",
  ).length;
  if (count === 0) return "Not restored yet, as far as Atlas lists";
  return count === 1 ? "Restored once" : `Restored ${count.toLocaleString("en-US")} times`;
}

function Newest({ snapshotRef, restores }: { snapshotRef: SnapshotRef; restores: readonly RestoreJob[] }) {
  return (
    <>
      <ul className="mt-2 grid gap-2 text-[0.8125rem]">
        {restores.slice(0, SHOWN).map(({ id, status, deliveryType, targetClusterName, requestedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusBadge status={status} words={restoreJobStatusWords(status)} />
            <Time at={requestedAt} showZone age />
            <span className="text-ink-2">
              {deliveryType === "download" ? "as a download" : `into ${targetClusterName ?? "a cluster"}`}
            </span>
            <Link
              href={paths.restoreJob({ ...snapshotRef, restoreJobId: id })}
              prefetch={false}
              className="target break-all font-mono text-[0.78125rem] underline-offset-2 hover:underline"
            >
              {id}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-2.5 text-[0.8125rem]">
        <Link
          href={paths.restoreJobsOf(snapshotRef)}
          prefetch={false}
          className="text-run underline underline-offset-2"
        >
          All restore jobs of this snapshot
        </Link>
      </p>
    </>
  );
}
