"use client";

import { memo } from "react";
import { useNow } from "@/components/shell/now";
import { useZone } from "@/components/shell/zone";
import { Dash } from "@/components/ui/dash";
import { SoFar } from "@/components/ui/so-far";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import { formatBytes } from "@/lib/backups/bytes";
import type { KindDescription } from "@/lib/backups/kinds/description";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import { durationOf } from "@/lib/backups/snapshot-duration";
import { keptUntil } from "@/lib/backups/snapshot-expiry";
import { isRunning, statusWords } from "@/lib/backups/status";
import { MISSING } from "@/lib/backups/table-rows";
import { paths } from "@/lib/paths";
import { formatAge, formatPreciseDuration } from "@/lib/time/duration";
import { formatOffset } from "@/lib/time/format";
import { parseInstant } from "@/lib/time/parse-instant";

interface SnapshotRowProps {
  readonly instanceRef: InstanceRef;
  readonly snapshot: Snapshot;
  readonly description: Pick<KindDescription, "capabilities" | "frequencyWords">;
  /** The head of the column cannot say it for all rows. */
  readonly showZone: boolean;
}

/** Rows that only change places are not rendered again. */
export const SnapshotRow = memo(function SnapshotRow({
  instanceRef,
  snapshot,
  description,
  showZone,
}: SnapshotRowProps) {
  const { id, status, takenAt, storageSizeBytes, mongodVersion } = snapshot;
  const { sizes, durations } = description.capabilities;
  const { zone } = useZone();
  return (
    <tr>
      <td>
        <StatusBadge status={status} words={statusWords(status)} />
        {isRunning(snapshot) && <SoFar since={takenAt} />}
      </td>
      <td data-label={showZone ? "Taken" : `Taken, ${formatOffset(takenAt, zone)}`}>
        <Time at={takenAt} showZone={showZone} age />
      </td>
      {hasFrequencies(description) && (
        <td data-label="Frequency">
          <Frequency snapshot={snapshot} words={description.frequencyWords} />
        </td>
      )}
      {durations && (
        <td data-label="Took">
          <Duration snapshot={snapshot} />
        </td>
      )}
      {sizes && (
        <td data-label="Size" className="number whitespace-nowrap">
          {storageSizeBytes === null ? <Dash /> : formatBytes(storageSizeBytes)}
        </td>
      )}
      <Expiry snapshot={snapshot} />
      <td data-label="MongoDB">{mongodVersion ?? <Dash />}</td>
      <td data-label="ID">
        <a href={paths.snapshot({ ...instanceRef, snapshotId: id })}>{id}</a>
      </td>
    </tr>
  );
});

/** Whether snapshots of this kind have a frequency. */
export function hasFrequencies({ frequencyWords }: Pick<KindDescription, "frequencyWords">): boolean {
  return Object.keys(frequencyWords).length > 0;
}

interface FrequencyProps {
  readonly snapshot: Snapshot;
  readonly words: KindDescription["frequencyWords"];
}

function Frequency({ snapshot: { frequencyType, description }, words }: FrequencyProps) {
  const frequency = frequencyType ? (words[frequencyType]?.words ?? frequencyType) : <Dash />;
  if (!description) return frequency;
  return (
    <div>
      {frequency}
      <span className="block max-w-40 truncate max-lg:max-w-full text-[0.78125rem] text-ink-3">
        {description}
      </span>
    </div>
  );
}

function Duration({ snapshot }: { snapshot: Snapshot }) {
  const took = durationOf(snapshot);
  return took === null ? <Dash /> : formatPreciseDuration(took);
}

interface MissingRowProps {
  readonly expectedAt: string;
  /** How many columns the table has besides status and time. */
  readonly otherColumns: number;
  readonly showZone: boolean;
}

/** A slot that Atlas lists nothing for: inferred from the schedule, and marked as such. */
export function MissingRow({ expectedAt, otherColumns, showZone }: MissingRowProps) {
  const { zone } = useZone();
  return (
    <tr className="[&_td]:border-dashed">
      <td>
        <StatusBadge status={MISSING} words="Missing" />
      </td>
      <td data-label={showZone ? "Expected" : `Expected, ${formatOffset(expectedAt, zone)}`}>
        <Time at={expectedAt} seconds={false} showZone={showZone} age />
      </td>
      <td colSpan={otherColumns} className="text-ink-3">
        Inferred from the schedule: a snapshot was due about then, and Atlas lists none.
      </td>
    </tr>
  );
}

/** How much of its life a snapshot has left: in words, and as a bar below them. */
function Expiry({ snapshot }: { snapshot: Snapshot }) {
  const now = useNow(60_000);
  const expires = keptUntil(snapshot);
  const taken = parseInstant(snapshot.takenAt);
  if (expires === null) {
    return (
      <td data-label="Expires">
        <Dash />
      </td>
    );
  }
  const left = taken === null ? 1 : Math.min(1, Math.max(0.04, (expires - now) / (expires - taken)));
  return (
    <td data-label="Expires">
      {expires > now ? formatAge(expires, now) : `expired ${formatAge(expires, now)}`}
      <span className="share-bar" style={{ backgroundSize: `${(left * 100).toFixed(1)}% 100%` }} />
    </td>
  );
}
