import type { ScheduleReport } from "@/lib/backups/schedule";

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
      <p className="mt-1 max-w-prose text-ink-2">{schedule.reason}</p>
    </section>
  );
}
