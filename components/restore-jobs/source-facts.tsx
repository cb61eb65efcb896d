import Link from "next/link";
import { NOT_SAID } from "@/components/ui/dash";
import { Fact } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import type { RestoreJob, RestoreJobRef } from "@/lib/backups/model";
import { secondOf } from "@/lib/backups/restore-job";
import { paths } from "@/lib/paths";
import { isoUtc } from "@/lib/time/parse-instant";

interface SourceFactsProps {
  readonly restoreJobRef: RestoreJobRef;
  readonly job: RestoreJob;
}

/** What was restored: a second, a snapshot, or a second on top of a snapshot. */
export function SourceFacts({ restoreJobRef, job }: SourceFactsProps) {
  const { snapshotId, oplogTs, oplogInc } = job;
  const second = secondOf(job);
  return (
    <>
      {second !== null && (
        <Fact name="Point in time">
          <Time at={isoUtc(second * 1_000)} year showZone />{" "}
          <Link
            href={paths.restorePoint(restoreJobRef, second)}
            prefetch={false}
            className="text-run underline underline-offset-2"
          >
            Look at this point
          </Link>
          {oplogTs !== null && (
            <span className="block text-[0.78125rem] text-ink-3">
              oplog entry {oplogTs}:{oplogInc ?? "?"}
            </span>
          )}
        </Fact>
      )}
      {snapshotId !== null && (
        <Fact name="From snapshot">
          <Link
            href={paths.snapshot({ ...restoreJobRef, snapshotId })}
            prefetch={false}
            className="target break-all font-mono text-[0.8125rem] underline-offset-2 hover:underline"
          >
            {snapshotId}
          </Link>
          <SnapshotTime job={job} />
        </Fact>
      )}
      {second === null && snapshotId === null && <Fact name="From">{NOT_SAID}</Fact>}
    </>
  );
}

function SnapshotTime({ job: { snapshotTakenAt, snapshotFinishedAt } }: { job: RestoreJob }) {
  const at = snapshotTakenAt ?? snapshotFinishedAt;
  if (at === null) return null;
  return (
    <span className="block text-[0.78125rem] text-ink-3">
      {snapshotTakenAt === null ? "finished" : "taken"} <Time at={at} year showZone />
    </span>
  );
}
