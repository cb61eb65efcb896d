"use client";

import { useZone } from "@/components/shell/zone";
import type { Snapshot } from "@/lib/backups/model";
import { statusWords } from "@/lib/backups/status";
import { formatInstant, formatOffset } from "@/lib/time/format";

/** Says aloud what a row shows by its sign: that the newest snapshot has come, goes on, or has ended. */
export function NewestStatus({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const { zone } = useZone();
  // ISO 8601 in UTC sorts as text.
  const [newest] = snapshots.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  return (
    <p aria-live="polite" className="sr-only">
      {newest &&
        `Snapshot of ${formatInstant(newest.takenAt, zone)} ${formatOffset(newest.takenAt, zone)}: ${statusWords(newest.status)}`}
    </p>
  );
}
