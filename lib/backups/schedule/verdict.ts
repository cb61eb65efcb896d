import { formatDuration, HOUR_MS } from "@/lib/time/duration";
import { formatInstant, formatOffset } from "@/lib/time/format";
import { parseInstant } from "@/lib/time/parse-instant";
import type { MissingSlot } from "../missing-slots";
import type { BackupOption, BackupState, Snapshot } from "../model";
import { isKnownStatus, statusWords } from "../status";
import { LATE_AFTER_MS, type NextSlot } from "./next-slot";

/** In order of precedence, `unknown` last; a status that this product does not know makes it `unknown` before `running`. */
export const VERDICTS = [
  "noBackup",
  "failed",
  "late",
  "running",
  "due",
  "missing",
  "good",
  "waiting",
  "unknown",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A missing slot is news while the window for restoring to the second still reaches it (Atlas docs: 72 hours). */
const RECENT_HOURS = 72;

export interface Facts {
  readonly backup: BackupOption | null;
  readonly backupState: BackupState;
  readonly lastGood: Snapshot | null;
  readonly running: Snapshot | null;
  /** The newest scheduled one. */
  readonly newest: Snapshot | null;
  /** The newest scheduled one that failed since the last good one. */
  readonly newestFailed: Snapshot | null;
  readonly failedSinceLastGood: number;
  readonly missing: readonly MissingSlot[];
  readonly next: NextSlot;
  readonly everyHours: number | null;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly zone: string;
}

/** A verdict's reason when it applies, else null. */
type Rule = (facts: Facts) => string | null;

const RULES: readonly (readonly [Verdict, Rule])[] = [
  ["noBackup", noBackup],
  ["failed", failed],
  ["late", late],
  ["unknown", unknownStatus],
  ["running", running],
  ["due", due],
  ["missing", missingLately],
  ["good", good],
  ["waiting", waiting],
];

export function judge(facts: Facts): { readonly verdict: Verdict; readonly reason: string } {
  for (const [verdict, rule] of RULES) {
    const reason = rule(facts);
    if (reason !== null) return { verdict, reason };
  }
  return { verdict: "unknown", reason: whyUnknown(facts) };
}

function noBackup({ backupState, lastGood, ...facts }: Facts): string | null {
  if (backupState !== "off") return null;
  const left = lastGood ? ` The last good one is of ${time(lastGood.takenAt, facts)}.` : "";
  return `This instance has no backup: Atlas takes no snapshots of it.${left}`;
}

function failed(facts: Facts): string | null {
  const { failedSinceLastGood: count, newestFailed, lastGood } = facts;
  if (!newestFailed) return null;
  const when = time(newestFailed.takenAt, facts);
  const what =
    count === 1
      ? `The snapshot of ${when} failed`
      : `${count} snapshots in a row failed, the last of ${when}`;
  return lastGood
    ? `${what}; the last good one is of ${time(lastGood.takenAt, facts)}.`
    : `${what}, and Atlas lists no good one.`;
}

function late(facts: Facts): string | null {
  const { next, newest } = facts;
  if (next.at === null || next.lateByMs === null) return null;
  const slot = time(next.at, facts);
  const passed = `passed ${formatDuration(next.lateByMs)} ago and Atlas lists no snapshot`;
  return newest ? `The slot of ${slot} ${passed} for it.` : `The first slot, ${slot}, ${passed} yet.`;
}

function unknownStatus({ newest }: Facts): string | null {
  if (!newest || isKnownStatus(newest.status)) return null;
  return `The newest snapshot has the status "${newest.status}", which this dashboard does not know.`;
}

function running(facts: Facts): string | null {
  const { running: snapshot } = facts;
  if (!snapshot) return null;
  return `The snapshot of ${time(snapshot.takenAt, facts)} is ${statusWords(snapshot.status).toLowerCase()}.`;
}

function due(facts: Facts): string | null {
  const { next, now } = facts;
  if (next.at === null || !next.due) return null;
  const passed = `${time(next.at, facts)} passed ${formatDuration(now - next.at)} ago`;
  return `The slot of ${passed}; its snapshot is late after ${formatDuration(LATE_AFTER_MS)}.`;
}

function missingLately(facts: Facts): string | null {
  const since = facts.now - RECENT_HOURS * HOUR_MS;
  const recent = facts.missing.filter(({ expectedAt }) => (parseInstant(expectedAt) ?? 0) >= since);
  const [newest] = recent;
  if (!newest) return null;
  const when = `about ${time(newest.expectedAt, facts)}`;
  return recent.length === 1
    ? `Atlas lists no snapshot for the slot of ${when}.`
    : `Atlas lists no snapshot for ${recent.length} slots of the last ${RECENT_HOURS} h, the newest of ${when}.`;
}

function good(facts: Facts): string | null {
  const { newest, next, everyHours } = facts;
  if (newest?.status !== "completed" || next.at === null || everyHours === null) return null;
  const expected = time(next.at, facts);
  return `The snapshot of ${time(newest.takenAt, facts)} is completed; the next is expected ${expected}.`;
}

function waiting(facts: Facts): string | null {
  const { newest, next, everyHours, backup } = facts;
  if (newest || next.at === null || everyHours === null) return null;
  const why = backup?.inForceSince ? "" : `, ${everyHours} h after the instance was created`;
  return `No snapshot yet: the first is expected ${time(next.at, facts)}${why}.`;
}

function whyUnknown({ everyHours, newest }: Facts): string {
  if (everyHours === null)
    return "How often snapshots are taken here is not known, so nothing says when one should be there.";
  if (!newest)
    return "Atlas lists no snapshot and does not say when the instance was created, so the first may not be due yet.";
  return "The snapshots listed do not tell whether the schedule is kept.";
}

/** "Nov 23, 18:00 UTC" */
function time(at: number | string, { zone }: Pick<Facts, "zone">): string {
  return `${formatInstant(at, zone, { seconds: false })} ${formatOffset(at, zone)}`;
}
