import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceRef, RecentRestores, RestoreFrom, RestoreJob } from "@/lib/backups/model";
import { goesInto } from "@/lib/backups/restore-job";
import { paths } from "@/lib/paths";

interface RestoreNoticesProps {
  readonly instanceRef: InstanceRef;
  /** null where the restore jobs could not be read. */
  readonly restores: RecentRestores | null;
}

/** What others are restoring at this moment, and when it was last done. */
export function RestoreNotices({ instanceRef, restores }: RestoreNoticesProps) {
  return (
    <div className="mb-4 grid gap-3">
      {restores?.running.map((running) => (
        <Running key={running.restoreJob.id} instanceRef={instanceRef} running={running} />
      ))}
      <p className="text-[0.8125rem] text-ink-2">
        {restores ? (
          <Last instanceRef={instanceRef} last={restores.last} />
        ) : (
          <NotKnown instanceRef={instanceRef} />
        )}{" "}
        <Link
          href={paths.restoreJobs(instanceRef)}
          prefetch={false}
          className="text-run underline underline-offset-2"
        >
          All restore jobs
        </Link>
      </p>
    </div>
  );
}

function Running({ instanceRef, running }: { instanceRef: InstanceRef; running: RestoreFrom }) {
  const { from, restoreJob } = running;
  const into = goesInto(restoreJob, instanceRef);
  return (
    <Notice title={titleOf(instanceRef, running)} tone={into ? "bad" : "wait"}>
      {into && "Atlas replaces the data of this instance meanwhile. "}
      <Link
        href={paths.restoreJob({ ...from, restoreJobId: restoreJob.id })}
        prefetch={false}
        className="underline underline-offset-2"
      >
        Watch it
      </Link>
      , requested <Time at={restoreJob.requestedAt} showZone />.
    </Notice>
  );
}

function titleOf(instanceRef: InstanceRef, { from, restoreJob }: RestoreFrom): string {
  const isOwn = from.name === instanceRef.name && from.kind === instanceRef.kind;
  if (goesInto(restoreJob, instanceRef)) {
    return `A restore into this instance is running${isOwn ? "" : `, from ${from.name}`}`;
  }
  return restoreJob.deliveryType === "download"
    ? "A download of a snapshot is being prepared"
    : `A restore from this instance is running, into ${restoreJob.targetClusterName ?? "another cluster"}`;
}

function Last({ instanceRef, last }: { instanceRef: InstanceRef; last: RestoreJob | null }) {
  if (last === null) return "Atlas lists no completed restore from here.";
  return (
    <>
      Last restored from here{" "}
      <Link
        href={paths.restoreJob({ ...instanceRef, restoreJobId: last.id })}
        prefetch={false}
        className="underline underline-offset-2"
      >
        into {last.targetClusterName ?? "a cluster"}
      </Link>
      : <Time at={last.finishedAt ?? last.requestedAt} showZone age />.
    </>
  );
}

function NotKnown({ instanceRef }: { instanceRef: InstanceRef }) {
  const { jobsRole } = kinds[instanceRef.kind].restore;
  return `Whether a restore is running here could not be read: Atlas did not answer, or the credentials may not ask. It needs the role ${jobsRole}.`;
}
