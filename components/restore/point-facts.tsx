import Link from "next/link";
import { memo } from "react";
import { Fact, Facts } from "@/components/ui/facts";
import { Time } from "@/components/ui/time";
import { formatBytes } from "@/lib/backups/bytes";
import type { InstanceRef, Snapshot } from "@/lib/backups/model";
import { leavesSoon } from "@/lib/backups/restore-point";
import { baseSnapshot } from "@/lib/backups/restore-snapshot";
import { paths } from "@/lib/paths";
import { formatAge, formatPreciseDuration } from "@/lib/time/duration";
import { isoUtc, parseInstant } from "@/lib/time/parse-instant";
import type { Picker } from "./use-picker";

interface PointFactsProps {
  readonly picker: Picker;
  readonly snapshots: readonly Snapshot[];
  readonly instanceRef: InstanceRef;
}

/** What restoring to the point means. */
export const PointFacts = memo(function PointFacts({ picker, snapshots, instanceRef }: PointFactsProps) {
  const { at, place, now } = picker;
  if (at === null) return <p className="text-ink-2">Choose a point to see what restoring it means.</p>;
  const inside = place?.place === "inside" ? place : null;
  const ms = at * 1_000;
  return (
    <Facts>
      <Fact name="Goes back">{ms > now ? "not at all: it lies ahead" : formatPreciseDuration(now - ms)}</Fact>
      {inside && <StartFacts at={ms} picker={picker} snapshots={snapshots} instanceRef={instanceRef} />}
      <Fact name="Not in it">
        everything written after <Time at={isoUtc(ms)} year showZone />
      </Fact>
      {inside && (
        <Fact name="Leaves the window">
          <span className={leavesSoon(inside, now) ? "font-semibold text-wait" : ""}>
            {leavesSoon(inside, now)
              ? `in ${formatPreciseDuration(inside.leavesAt - now)}`
              : formatAge(inside.leavesAt, now)}
          </span>
        </Fact>
      )}
      <Fact name="Unix seconds">
        <span className="font-mono text-[0.8125rem]">{at}</span>
      </Fact>
    </Facts>
  );
});

interface StartFactsProps extends PointFactsProps {
  /** Epoch ms. */
  readonly at: number;
}

/** Which snapshot is loaded first, and how much is replayed on top of it. */
function StartFacts({ at, picker, snapshots, instanceRef }: StartFactsProps) {
  const base = baseSnapshot(at, snapshots, picker.now);
  if (base === null) {
    return (
      <Fact name="Starts from snapshot">
        <span className="text-ink-3">not known: the list of snapshots is not here yet</span>
      </Fact>
    );
  }
  const taken = parseInstant(base.takenAt) ?? at;
  return (
    <>
      <Fact name="Starts from snapshot">
        <Link
          href={paths.snapshot({ ...instanceRef, snapshotId: base.id })}
          prefetch={false}
          className="target break-all font-mono text-[0.8125rem] underline-offset-2 hover:underline"
        >
          {base.id}
        </Link>
        <span className="block text-[0.78125rem] text-ink-3">
          <Time at={base.takenAt} showZone />
          {base.storageSizeBytes !== null && `, ${formatBytes(base.storageSizeBytes)}`}
        </span>
      </Fact>
      <Fact name="Then replays">
        {at === taken ? "nothing" : `${formatPreciseDuration(at - taken)} of oplog`}
      </Fact>
    </>
  );
}
