"use client";

import { useZone } from "@/components/shell/zone";
import type { Snapshot } from "@/lib/backups/model";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { useRestoreParams } from "./use-restore-params";

export function SnapshotSelect({
  restorable,
  chosen,
}: {
  restorable: readonly Snapshot[];
  chosen: string | null;
}) {
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
