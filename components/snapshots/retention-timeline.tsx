"use client";

import { useZone } from "@/components/shell/zone";
import { formatBytes } from "@/lib/backups/bytes";
import { kinds } from "@/lib/backups/kinds";
import type { BackupOption, InstanceRef, Snapshot } from "@/lib/backups/model";
import type { ScheduleReport } from "@/lib/backups/schedule";
import { statusWords } from "@/lib/backups/status";
import {
  type Bar,
  labelsOf,
  positionIn,
  type Span,
  timelineBars,
  timelineSpan,
} from "@/lib/backups/timeline";
import { paths } from "@/lib/paths";
import { HOUR_MS } from "@/lib/time/duration";
import { formatClock, formatDay, formatInstant, formatOffset } from "@/lib/time/format";
import { parseInstant } from "@/lib/time/parse-instant";
import { zonedTicks } from "@/lib/time/zoned-ticks";
import { barLook } from "./bar-look";
import { TimelineKey } from "./timeline-key";

interface RetentionTimelineProps {
  readonly instanceRef: InstanceRef;
  readonly backup: BackupOption | null;
  readonly snapshots: readonly Snapshot[];
  readonly schedule: ScheduleReport;
  /** Epoch ms. */
  readonly now: number;
}

/** When, which kind, how big, which state, what is missing, and what can be restored to the second: one picture. */
export function RetentionTimeline({ instanceRef, backup, snapshots, schedule, now }: RetentionTimelineProps) {
  const span = timelineSpan(backup, snapshots, now);
  const { capabilities, frequencyWords } = kinds[instanceRef.kind];
  const { zone } = useZone();
  const window = backup?.restoreWindowHours ?? null;
  return (
    <section className="panel px-4.5 pt-3.5 pb-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="font-semibold">{backup?.option ?? "Snapshots"}</h2>
        <p className="text-[0.8125rem] text-ink-2">
          {capabilities.sizes && "bar height is stored size, "}times in {zone}
        </p>
        <TimelineKey
          snapshots={snapshots}
          frequencyWords={frequencyWords}
          anyMissing={schedule.missing.length > 0}
        />
      </div>
      <p className="sr-only">{schedule.reason} The table below holds every snapshot of this picture.</p>
      <div aria-hidden className="drawing relative mx-1 mt-3 h-32">
        {window !== null && <Band span={span} from={now - window * HOUR_MS} />}
        <div className="absolute inset-x-0 bottom-6 top-0 border-line border-b">
          {timelineBars(snapshots, span).map((bar) => (
            <SnapshotBar key={bar.snapshot.id} bar={bar} instanceRef={instanceRef} />
          ))}
          <MissingSlots missing={schedule.missing} span={span} besideBand={window !== null} />
          <span className="absolute right-0 top-0 bottom-0 w-[1.5px] bg-ink" />
        </div>
        <Ticks span={span} />
      </div>
    </section>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

function Band({ span, from }: { span: Span; from: number }) {
  const left = positionIn(span, from) ?? 0;
  return (
    <div className="absolute right-0 bottom-6 top-0 rounded-t-md bg-band" style={{ left: percent(left) }}>
      <span className="absolute right-2 -top-px whitespace-nowrap pt-0.5 font-[550] text-[0.75rem] text-ok">
        any second
      </span>
    </div>
  );
}

const LEAST_HEIGHT = 0.3;
const MOST_HEIGHT = 0.76;

function SnapshotBar({
  bar: { snapshot, position, height },
  instanceRef,
}: {
  bar: Bar;
  instanceRef: InstanceRef;
}) {
  const { zone } = useZone();
  const failed = snapshot.status === "failed";
  const share = failed ? 0.15 : LEAST_HEIGHT + (height ?? MOST_HEIGHT) * (MOST_HEIGHT - LEAST_HEIGHT);
  const size = snapshot.storageSizeBytes === null ? "" : `, ${formatBytes(snapshot.storageSizeBytes)}`;
  return (
    <a
      href={paths.snapshot({ ...instanceRef, snapshotId: snapshot.id })}
      tabIndex={-1}
      title={`${formatInstant(snapshot.takenAt, zone)} ${formatOffset(snapshot.takenAt, zone)}, ${statusWords(snapshot.status)}${size}`}
      style={{ left: percent(position), height: percent(share) }}
      className={`timeline-bar ${barLook(snapshot)}`}
    >
      {failed && (
        <span className="-top-5 -translate-x-1/2 absolute left-1/2 font-bold text-bad text-xs">✕</span>
      )}
    </a>
  );
}

/**
 * Of the width of the picture: what a label takes, and where the words of the band begin. A label that would lie over them
 * is left out; the key says it all the same.
 */
const LABELS = [
  { screen: "max-sm:hidden", width: 0.055, band: 0.9 },
  { screen: "sm:hidden", width: 0.15, band: 0.66 },
] as const;

interface MissingSlotsProps {
  readonly missing: ScheduleReport["missing"];
  readonly span: Span;
  /** There is a band at the right, with words of its own. */
  readonly besideBand: boolean;
}

function MissingSlots({ missing, span, besideBand }: MissingSlotsProps) {
  const positions = missing.flatMap(({ expectedAt }) => {
    const at = parseInstant(expectedAt);
    return (at === null ? null : positionIn(span, at)) ?? [];
  });
  return (
    <>
      {positions.map((position) => (
        <span
          key={position}
          style={{ left: percent(position), height: percent(MOST_HEIGHT) }}
          className="-translate-x-1/2 absolute bottom-0 w-1.5 rounded-t-xs border border-wait border-b-0 border-dashed"
        />
      ))}
      {LABELS.map(({ screen, width, band }) =>
        labelsOf(positions, width)
          .filter(({ position }) => !besideBand || position < band)
          .map(({ position, count }) => (
            <span
              key={`${screen} ${position}`}
              style={{ left: percent(position), bottom: percent(MOST_HEIGHT) }}
              className={`-translate-x-1/2 absolute whitespace-nowrap pb-0.5 font-[550] text-[0.75rem] text-wait leading-tight ${screen}`}
            >
              {count > 1 && `${count} `}missing
            </span>
          )),
      )}
    </>
  );
}

const MOST_TICKS = 13;

function Ticks({ span }: { span: Span }) {
  const { zone } = useZone();
  return zonedTicks(span.from, span.to, zone, MOST_TICKS).map(({ at, day }, index) => (
    <span
      key={at}
      style={{ left: percent(positionIn(span, at) ?? 0) }}
      className={`-translate-x-1/2 absolute bottom-0 whitespace-nowrap text-[0.75rem] text-ink-3 ${index % 3 === 0 ? "" : "max-sm:hidden"}`}
    >
      {day ? formatDay(at, zone) : formatClock(at, zone, { seconds: false })}
    </span>
  ));
}
