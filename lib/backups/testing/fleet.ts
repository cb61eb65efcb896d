import type { Check, FleetRow } from "../fleet";
import type { FleetSorting } from "../fleet-order";
import type { Verdict } from "../schedule/verdict";

/** For tests: the order of a fleet that nobody has sorted. */
export const WORST_FIRST: FleetSorting = { sort: "backup", byProject: false };

const CHECKED_AT = "2026-11-24T12:00:00Z";

/** For tests: what one look told. */
export function checkedAs(verdict: Verdict, fields: Partial<Check> = {}): Check {
  return {
    checkedAt: CHECKED_AT,
    watchedSince: CHECKED_AT,
    backedUpSince: null,
    verdict,
    reason: "Because.",
    lastGoodAt: null,
    lastGoodBytes: null,
    nextExpectedAt: null,
    failedSinceLastGood: 0,
    days: "",
    counts: {},
    ...fields,
  };
}

/** For tests: an instance of the fleet; without a verdict nobody has looked at it. */
export function fleetRowAs(name: string, verdict: Verdict | null, fields: Partial<FleetRow> = {}): FleetRow {
  return {
    kind: "serverless",
    projectId: "p1",
    projectName: "Storefront",
    id: `id ${name}`,
    name,
    stateName: "IDLE",
    providerName: "AWS",
    regionName: "EU_WEST_1",
    tags: [],
    backupState: "on",
    option: "Basic Backup",
    restoreWindowHours: null,
    check: verdict && checkedAs(verdict),
    problem: null,
    ...fields,
  };
}

/** For tests: why a look failed. */
export const DOWN = {
  type: "t",
  title: "Down",
  status: 502,
  detail: "Atlas is down.",
  code: "atlas_unavailable",
} as const;
