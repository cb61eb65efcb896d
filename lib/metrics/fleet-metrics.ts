import "server-only";
import { Gauge, Registry } from "prom-client";
import type { Fleet, FleetRow } from "@/lib/backups/fleet";
import { groupOf, VERDICT_GROUPS } from "@/lib/backups/verdict-groups";

const INSTANCE = ["project_id", "project", "kind", "instance"] as const;

/** What is known of every instance now, as Prometheus text: made anew each time, so that what is gone is gone. */
export function fleetMetrics({ rows, errors }: Fleet): Promise<string> {
  const registry = new Registry();
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `snapwatch_${name}`, help, labelNames: [...labelNames], registers: [registry] });

  const lastGood = gauge(
    "instance_last_good_snapshot_timestamp_seconds",
    "When the newest completed snapshot was taken. Absent where none is listed.",
    INSTANCE,
  );
  const size = gauge(
    "instance_last_good_snapshot_size_bytes",
    "Stored size of the newest completed snapshot, where Atlas tells it.",
    INSTANCE,
  );
  const nextExpected = gauge(
    "instance_next_snapshot_timestamp_seconds",
    "When the next scheduled snapshot is expected, or was and is overdue.",
    INSTANCE,
  );
  const snapshots = gauge("instance_snapshots", "Listed snapshots by status, and slots that are missing.", [
    ...INSTANCE,
    "status",
  ]);
  const verdict = gauge("instance_verdict", "1 for what the schedule says of the instance now.", [
    ...INSTANCE,
    "verdict",
  ]);
  const checkedAt = gauge(
    "instance_checked_timestamp_seconds",
    "When Atlas last gave the instance's snapshots.",
    INSTANCE,
  );
  const unreadable = gauge("instance_unreadable", "1 where the last look at the instance failed.", INSTANCE);
  const groups = gauge("instances", "Instances by what is to be done about them.", ["group"]);
  const failures = gauge("list_failures", "Projects, or kinds of one, whose instances could not be listed.");

  failures.set(errors.length);
  for (const group of VERDICT_GROUPS) groups.set({ group }, 0);
  for (const row of rows) {
    const labels = labelsOf(row);
    const { check } = row;
    groups.inc({ group: groupOf(row) });
    unreadable.set(labels, row.problem ? 1 : 0);
    if (!check) continue;
    verdict.set({ ...labels, verdict: check.verdict }, 1);
    for (const [status, count] of Object.entries(check.counts)) snapshots.set({ ...labels, status }, count);
    setTime(checkedAt, labels, check.checkedAt);
    setTime(lastGood, labels, check.lastGoodAt);
    setTime(nextExpected, labels, check.nextExpectedAt);
    if (check.lastGoodBytes !== null) size.set(labels, check.lastGoodBytes);
  }
  return registry.metrics();
}

type Labels = Record<(typeof INSTANCE)[number], string>;

function labelsOf({ projectId, projectName, kind, name }: FleetRow): Labels {
  return { project_id: projectId, project: projectName ?? "", kind, instance: name };
}

function setTime(gauge: Gauge<(typeof INSTANCE)[number]>, labels: Labels, at: string | null): void {
  const ms = Date.parse(at ?? "");
  if (!Number.isNaN(ms)) gauge.set(labels, ms / 1_000);
}
