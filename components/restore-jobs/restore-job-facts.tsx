import Link from "next/link";
import { Dash, NOT_SAID } from "@/components/ui/dash";
import { Fact, Facts } from "@/components/ui/facts";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { RestoreJob, RestoreJobRef } from "@/lib/backups/model";
import { restoreDurationOf } from "@/lib/backups/restore-duration";
import { deliveryWords } from "@/lib/backups/restore-job";
import { restoreJobStatusWords } from "@/lib/backups/status";
import { paths } from "@/lib/paths";
import { formatPreciseDuration } from "@/lib/time/duration";
import { RestoreJobDownload } from "./restore-job-download";
import { SourceFacts } from "./source-facts";

interface RestoreJobFactsProps {
  readonly restoreJobRef: RestoreJobRef;
  readonly job: RestoreJob;
}

const NOTE = "block text-[0.78125rem] text-ink-3";

export function RestoreJobFacts({ restoreJobRef, job }: RestoreJobFactsProps) {
  return (
    <section className="panel px-5 py-4.5">
      <h2 className="sr-only">Details</h2>
      <Facts>
        <Fact name="Status">
          <StatusBadge status={job.status} words={restoreJobStatusWords(job.status)} />
        </Fact>
        <Fact name="Type">{deliveryWords(job.deliveryType) ?? NOT_SAID}</Fact>
        <SourceFacts restoreJobRef={restoreJobRef} job={job} />
        {job.deliveryType !== "download" && <Target restoreJobRef={restoreJobRef} job={job} />}
        <Fact name="Requested">
          <Time at={job.requestedAt} year showZone age />
          {job.requestedAtSource === "id" && (
            <span className={NOTE}>read from the id: Atlas does not say</span>
          )}
        </Fact>
        <Fact name="Finished">
          <Finished job={job} />
        </Fact>
        <Fact name="Expires">{job.expiresAt ? <Time at={job.expiresAt} year showZone age /> : NOT_SAID}</Fact>
        <Fact name="Download">
          <RestoreJobDownload restoreJobRef={restoreJobRef} job={job} />
        </Fact>
        <Fact name="Restore job ID">
          <span className="break-all font-mono text-[0.78125rem]">{job.id}</span>
        </Fact>
      </Facts>
    </section>
  );
}

function Finished({ job }: { job: RestoreJob }) {
  const took = restoreDurationOf(job);
  if (job.finishedAt === null)
    return job.status === "inProgress" || job.status === "queued" ? <Dash /> : NOT_SAID;
  return (
    <>
      <Time at={job.finishedAt} year showZone />
      {took !== null && <span className="text-ink-3"> · took {formatPreciseDuration(took)}</span>}
    </>
  );
}

function Target({ restoreJobRef, job: { targetClusterName, targetGroupId } }: RestoreJobFactsProps) {
  const here = targetGroupId === restoreJobRef.projectId;
  return (
    <Fact name="Into">
      {targetClusterName ?? NOT_SAID}
      {targetClusterName === restoreJobRef.name && here && (
        <span className={NOTE}>
          the instance itself: see{" "}
          <Link href={paths.restore(restoreJobRef)} prefetch={false} className="underline underline-offset-2">
            which seconds that cost
          </Link>
        </span>
      )}
      {targetGroupId !== null && !here && (
        <span className={NOTE}>
          in the project <span className="break-all font-mono">{targetGroupId}</span>
        </span>
      )}
    </Fact>
  );
}
