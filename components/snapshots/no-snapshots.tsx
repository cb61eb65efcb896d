import type { ScheduleReport } from "@/lib/backups/schedule";
import { VerdictBadge } from "./verdict-badge";

interface NoSnapshotsProps {
  readonly schedule: ScheduleReport;
  readonly anyUnreadable: boolean;
}

export function NoSnapshots({ schedule, anyUnreadable }: NoSnapshotsProps) {
  return (
    <section className="panel px-5 py-6">
      <h2 className="font-semibold text-base">
        {anyUnreadable ? "No readable snapshots" : "No snapshots yet"}
      </h2>
      <p className="mt-2 flex max-w-prose flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <VerdictBadge verdict={schedule.verdict} />
        {schedule.reason}
      </p>
    </section>
  );
}
