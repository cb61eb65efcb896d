import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { BackupOption } from "@/lib/backups/model";
import type { ScheduleReport } from "@/lib/backups/schedule";
import { VERDICT_ADVICE } from "@/lib/backups/verdict-words";
import { formatAge, formatDuration, HOUR_MS } from "@/lib/time/duration";
import { isoUtc, parseInstant } from "@/lib/time/parse-instant";
import { VerdictBadge } from "./verdict-badge";

interface SummaryProps {
  readonly schedule: ScheduleReport;
  readonly backup: BackupOption | null;
  readonly now: number;
}

/** "Am I covered?" in words, before any picture. */
export function Summary({ schedule, backup, now }: SummaryProps) {
  return (
    <section aria-label="Summary">
      <p className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <VerdictBadge verdict={schedule.verdict} />
        <span>
          {schedule.reason} {VERDICT_ADVICE[schedule.verdict]}
        </span>
      </p>
      <dl className="mb-5.5 grid grid-cols-2 gap-y-5 lg:grid-cols-4">
        <LastGood schedule={schedule} now={now} />
        <NextExpected schedule={schedule} backup={backup} now={now} />
        <Restorable schedule={schedule} backup={backup} now={now} />
        <ScheduleKept schedule={schedule} />
      </dl>
    </section>
  );
}

function Figure({
  name,
  value,
  tone = "",
  children,
}: {
  name: string;
  value: string;
  tone?: string;
  children?: ReactNode;
}) {
  return (
    <div className="border-line px-5 max-lg:nth-[2n]:border-l lg:not-first:border-l max-lg:nth-[2n+1]:pl-0 lg:first:pl-0">
      <dt className="text-[0.78125rem] text-ink-2">{name}</dt>
      <dd>
        <span className={`mt-0.5 block font-semibold text-xl tracking-[-0.015em] ${tone}`}>{value}</span>
        <span className="mt-px block text-[0.78125rem] text-ink-3 leading-6">{children}</span>
      </dd>
    </div>
  );
}

function LastGood({
  schedule: { lastGood, failedSinceLastGood },
  now,
}: {
  schedule: ScheduleReport;
  now: number;
}) {
  const failed = failedSinceLastGood > 0 && (
    <span className="text-bad"> · {failedSinceLastGood} failed since</span>
  );
  if (!lastGood) {
    return (
      <Figure name="Last good snapshot" value="None" tone="text-bad">
        no completed snapshot in the list{failed}
      </Figure>
    );
  }
  return (
    <Figure name="Last good snapshot" value={formatAge(lastGood.takenAt, now)}>
      <Time at={lastGood.takenAt} showZone />
      {failed}
    </Figure>
  );
}

function NextExpected({ schedule, backup, now }: SummaryProps) {
  const { nextExpectedAt, lateByMs } = schedule;
  if (!nextExpectedAt) {
    return (
      <Figure name="Next expected" value="Not known">
        Atlas does not say how often
      </Figure>
    );
  }
  const late = lateByMs !== null;
  return (
    <Figure
      name="Next expected"
      value={
        late
          ? `late by ${formatDuration(lateByMs)}`
          : schedule.due
            ? "due now"
            : formatAge(nextExpectedAt, now)
      }
      tone={late ? "text-wait" : ""}
    >
      <Time at={nextExpectedAt} seconds={false} showZone />
      {backup?.snapshotEveryHours && `, every ${backup.snapshotEveryHours} h`}
    </Figure>
  );
}

/** A restore starts from a completed snapshot: a young instance reaches back no further than its first one. */
function Restorable({ schedule, backup, now }: SummaryProps) {
  const name = "Restorable to the second";
  if (!backup) {
    return (
      <Figure name={name} value="Not known">
        Atlas does not say which backup option this is
      </Figure>
    );
  }
  if (backup.restoreWindowHours === null) {
    return (
      <Figure name={name} value="No">
        {backup.option} restores whole snapshots
      </Figure>
    );
  }
  const oldestGood = parseInstant(schedule.oldestGoodAt);
  if (oldestGood === null) {
    return (
      <Figure name={name} value="Not yet">
        no completed snapshot to start from
      </Figure>
    );
  }
  const windowStart = now - backup.restoreWindowHours * HOUR_MS;
  const young = oldestGood > windowStart;
  return (
    <Figure
      name={name}
      value={`last ${young ? formatDuration(now - oldestGood) : formatHours(backup.restoreWindowHours)}`}
    >
      since <Time at={isoUtc(Math.max(windowStart, oldestGood))} showZone />
    </Figure>
  );
}

/** "72 h" as Atlas writes it, but "7 days". */
function formatHours(hours: number): string {
  return hours > 72 ? formatDuration(hours * HOUR_MS) : `${hours} h`;
}

function ScheduleKept({ schedule: { slots } }: { schedule: ScheduleReport }) {
  const faults = [
    slots.failed > 0 && `${slots.failed} failed`,
    slots.missing > 0 && `${slots.missing} missing`,
  ].filter(Boolean);
  const when = slots.days === null ? "" : ` in ${slots.days} days`;
  return (
    <Figure name="Schedule kept" value={`${slots.completed} of ${slots.due} due slots`}>
      {faults.length > 0 ? (
        <span className="text-wait">{`${faults.join(", ")}${when}`}</span>
      ) : (
        `nothing failed or missing${when}`
      )}
    </Figure>
  );
}
