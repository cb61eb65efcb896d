import { NOT_SAID } from "@/components/ui/dash";
import { Fact, Facts } from "@/components/ui/facts";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import { formatBytes } from "@/lib/backups/bytes";
import { type Kind, kinds } from "@/lib/backups/kinds";
import type { Snapshot } from "@/lib/backups/model";
import { durationOf } from "@/lib/backups/snapshot-duration";
import { isRunning, statusWords } from "@/lib/backups/status";
import { formatPreciseDuration } from "@/lib/time/duration";

export function SnapshotFacts({ kind, snapshot }: { kind: Kind; snapshot: Snapshot }) {
  const fromId = snapshot.takenAtSource === "id";
  const { capabilities } = kinds[kind];
  return (
    <section className="panel px-5 py-4.5">
      <h2 className="sr-only">Details</h2>
      <Facts>
        <Fact name="Status">
          <StatusBadge status={snapshot.status} words={statusWords(snapshot.status)} />
        </Fact>
        <Fact name="Taken">
          <Time at={snapshot.takenAt} year showZone age />
          {fromId && (
            <span className="block text-[0.78125rem] text-ink-3">read from the id until Atlas says</span>
          )}
        </Fact>
        <Fact name="Created">
          {snapshot.createdAt ? <Time at={snapshot.createdAt} year showZone /> : NOT_SAID}
        </Fact>
        <Fact name="Expires">
          {snapshot.expiresAt ? <Time at={snapshot.expiresAt} year showZone age /> : NOT_SAID}
          {snapshot.expiresAt && snapshot.status === "failed" && (
            <span className="block text-[0.78125rem] text-ink-3">
              as Atlas says; it failed and holds no data
            </span>
          )}
        </Fact>
        {capabilities.durations && <Work snapshot={snapshot} />}
        {snapshot.description && <Fact name="Description">{snapshot.description}</Fact>}
        <Fact name="Type">{snapshot.snapshotType ? typeWords(snapshot.snapshotType) : NOT_SAID}</Fact>
        <Fact name="Frequency">
          <Frequency kind={kind} frequencyType={snapshot.frequencyType} />
        </Fact>
        {capabilities.sizes && (
          <Fact name="Stored size">
            <Size snapshot={snapshot} />
          </Fact>
        )}
        <Fact name="MongoDB">{snapshot.mongodVersion ?? NOT_SAID}</Fact>
        <Fact name="Instance">{snapshot.instanceName ?? NOT_SAID}</Fact>
        <Fact name="Snapshot ID">
          <span className="break-all font-mono text-[0.78125rem]">{snapshot.id}</span>
        </Fact>
      </Facts>
    </section>
  );
}

function Size({ snapshot }: { snapshot: Snapshot }) {
  const { storageSizeBytes } = snapshot;
  if (storageSizeBytes !== null) {
    return (
      <>
        {formatBytes(storageSizeBytes)}{" "}
        <span className="text-ink-3">· {storageSizeBytes.toLocaleString("en-US")} bytes</span>
      </>
    );
  }
  return isRunning(snapshot) ? <span className="text-ink-3">known when it completes</span> : NOT_SAID;
}

function Frequency({ kind, frequencyType }: { kind: Kind; frequencyType: string | null }) {
  if (frequencyType === null) return NOT_SAID;
  const known = kinds[kind].frequencyWords[frequencyType];
  return (
    <>
      {known?.words ?? frequencyType} {known?.note && <span className="text-ink-3">· {known.note}</span>}
    </>
  );
}

const TYPES: Readonly<Record<string, string>> = {
  scheduled: "Scheduled",
  onDemand: "On demand",
  fallback: "Fallback",
};

function typeWords(snapshotType: string): string {
  return TYPES[snapshotType] ?? snapshotType;
}

/** Where Atlas tells when it began and ended. */
function Work({ snapshot }: { snapshot: Snapshot }) {
  const { startedAt, finishedAt } = snapshot;
  const duration = durationOf(snapshot);
  return (
    <>
      <Fact name="Started">{startedAt ? <Time at={startedAt} year showZone /> : NOT_SAID}</Fact>
      <Fact name="Finished">
        {finishedAt ? (
          <>
            <Time at={finishedAt} year showZone />
            {duration !== null && (
              <span className="text-ink-3"> · took {formatPreciseDuration(duration)}</span>
            )}
          </>
        ) : (
          NOT_SAID
        )}
      </Fact>
    </>
  );
}
