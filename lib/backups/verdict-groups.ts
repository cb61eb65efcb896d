import type { FleetRow } from "./fleet";
import type { Verdict } from "./schedule/verdict";

/** What is done about a verdict: somebody looks, waits, or nothing. `unknown` is never taken for one of the others. */
export const VERDICT_GROUPS = ["look", "running", "good", "unknown"] as const;
export type VerdictGroup = (typeof VERDICT_GROUPS)[number];

const GROUPS: Readonly<Record<Verdict, VerdictGroup>> = {
  noBackup: "look",
  failed: "look",
  late: "look",
  missing: "look",
  running: "running",
  due: "running",
  good: "good",
  waiting: "good",
  unknown: "unknown",
};

type Looked = Pick<FleetRow, "check" | "problem">;

/** What could not be read needs a look too, however well it was before. */
export function groupOf({ check, problem }: Looked): VerdictGroup {
  if (problem) return "look";
  return check ? GROUPS[check.verdict] : "unknown";
}

/** What could not be listed may hold anything: it needs a look as much as what is known to have failed. */
export function countGroups(
  rows: readonly Looked[],
  notListed: number,
): Readonly<Record<VerdictGroup, number>> {
  const groups = { look: notListed, running: 0, good: 0, unknown: 0 };
  for (const row of rows) groups[groupOf(row)] += 1;
  return groups;
}

/**
 * Why somebody should look, the worst first. `problem`: an instance whose snapshots could not be read. `unlisted`: a project,
 * or a kind in it, that could not be listed.
 */
export const LOOK_REASONS = ["unlisted", "noBackup", "failed", "late", "missing", "problem"] as const;
export type LookReason = (typeof LOOK_REASONS)[number];

/** null where nobody needs to. */
export function lookReasonOf({ check, problem }: Looked): LookReason | null {
  const reason = LOOK_REASONS.find((each) => each === check?.verdict);
  return reason ?? (problem ? "problem" : null);
}

/** What is not known yet stands between bad and good. */
const SEVERITY: readonly (LookReason | Verdict | "unchecked")[] = [
  ...LOOK_REASONS,
  "unknown",
  "unchecked",
  "due",
  "running",
  "waiting",
  "good",
];

/** The less, the worse. */
export function severityOf(row: Looked): number {
  return SEVERITY.indexOf(lookReasonOf(row) ?? row.check?.verdict ?? "unchecked");
}
