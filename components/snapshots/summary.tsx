import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { Instance } from "@/lib/backups/model";
import type { ScheduleReport } from "@/lib/backups/schedule";
import { VERDICT_ADVICE } from "@/lib/backups/verdict-words";
import { formatAge, formatDuration, HOUR_MS } from "@/lib/time/duration";
import { isoUtc, parseInstant } from "@/lib/time/parse-instant";
import { VerdictBadge } from "./verdict-badge";

interface SummaryProps {
  readonly schedule: ScheduleReport;
  /** null until Atlas has said. */
  readonly instance: Pick<Instance, "backup" | "backupState"> | null;
  readonly now: number;
}

/** "Am I covered?" in words, before any picture. */
export function Summary({ schedule, instance, now }: SummaryProps) {
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
        <NextExpected schedule={schedule} instance={instance} now={now} />
        <Restorable schedule={schedule} instance={instance} now={now} />
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

/** Why something is not known of an instance; `unsaid` where it is Atlas that does not say. */
function whyUnknown(instance: SummaryProps["instance"], unsaid: string): string {
  if (!instance) return "the instance was not read yet";
  return instance.backupState === "off" ? "backup is off" : unsaid;
}

function NextExpected({ schedule, instance, now }: SummaryProps) {
  const { nextExpectedAt, lateByMs } = schedule;
  if (!nextExpectedAt) {
    return (
      <Figure name="Next expected" value={instance?.backupState === "off" ? "None" : "Not known"}>
        {whyUnknown(instance, "Atlas does not say how often")}
      </Figure>
    );
  }
  const everyHours = instance?.backup?.snapshotEveryHours;
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
      {everyHours && `, every ${everyHours} h`}
    </Figure>
  );
}

/** A restore starts from a completed snapshot: a young instance reaches back no further than its first one. */
function Restorable({ schedule, instance, now }: SummaryProps) {
  const name = "Restorable to the second";
  if (!instance?.backup) {
    return (
      <Figure name={name} value={instance?.backupState === "off" ? "No" : "Not known"}>
        {whyUnknown(instance, "Atlas does not say which backup option this is")}
      </Figure>
    );
  }
  const { backup } = instance;
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
