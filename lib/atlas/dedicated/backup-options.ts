import type { BackupOption, BackupState, Instance, InstanceNotice } from "@/lib/backups/model";
import { toUtc } from "../utc";
import { readPolicy } from "./policy";
import type { WireDedicatedCluster, WireSchedule } from "./wire";

/** null: Atlas has no schedule of it; undefined: it was not asked, as in lists. */
export type KnownSchedule = WireSchedule | null | undefined;

const PIT_OFF =
  "Continuous Cloud Backup is off on this cluster, so only whole snapshots can be restored. To go back to any second " +
  "from now on, switch it on in the cluster's configuration in Atlas.";
const PIT_UNKNOWN =
  "Atlas does not say whether Continuous Cloud Backup is on, so it is not known whether a single second can be " +
  "restored. A whole snapshot can.";
const LENGTH_UNKNOWN =
  "Continuous Cloud Backup is on, but Atlas does not say how far back it reaches. A whole snapshot can be restored.";

export const pausedNotice: InstanceNotice = {
  title: "This cluster is paused",
  text: "Atlas takes no snapshots of a paused cluster, so none is expected until somebody resumes it.",
};

/** What backs a cluster up, from what it says itself and from its schedule. */
export function readBackup(
  cluster: WireDedicatedCluster,
  schedule: KnownSchedule,
): Pick<Instance, "backupState" | "backup"> {
  const backupState = stateOf(cluster, schedule);
  if (backupState !== "on") return { backupState, backup: null };
  return { backupState, backup: schedule ? fullOption(cluster, schedule) : shortOption(cluster) };
}

function stateOf({ backupEnabled }: WireDedicatedCluster, schedule: KnownSchedule): BackupState {
  if (backupEnabled === false || schedule === null) return "off";
  return backupEnabled || schedule ? "on" : "unknown";
}

/** As much as a list tells: that there is a policy, and whether there is a window, but not what they are. */
function shortOption({ pitEnabled }: WireDedicatedCluster): BackupOption {
  const window = pitEnabled ? ", and any second of its restore window can be restored" : "";
  return {
    option: nameOf(pitEnabled),
    description: `Atlas takes snapshots by this cluster's own policy${window}. The cluster itself tells more.`,
    snapshotEveryHours: null,
    nextSnapshotAt: null,
    inForceSince: null,
    restoreWindowHours: null,
    noWindowReason: whyNoWindow(pitEnabled),
    retention: null,
  };
}

function fullOption({ pitEnabled, paused }: WireDedicatedCluster, schedule: WireSchedule): BackupOption {
  const policy = readPolicy(schedule);
  const days = schedule.restoreWindowDays ?? 0;
  const windowDays = pitEnabled && days > 0 ? days : null;
  return {
    option: nameOf(pitEnabled),
    description: `${policyWords(policy.words)}${windowWords(windowDays)}`,
    snapshotEveryHours: paused ? null : policy.everyHours,
    nextSnapshotAt: paused ? null : toUtc(schedule.nextSnapshot),
    inForceSince: policy.since,
    restoreWindowHours: windowDays && windowDays * 24,
    noWindowReason: windowDays === null ? (whyNoWindow(pitEnabled) ?? LENGTH_UNKNOWN) : null,
    retention: policy.retention,
  };
}

function nameOf(pitEnabled: boolean | null | undefined): string {
  return pitEnabled ? "Continuous Cloud Backup" : "Cloud Backup";
}

function whyNoWindow(pitEnabled: boolean | null | undefined): string | null {
  if (pitEnabled) return null;
  return pitEnabled === false ? PIT_OFF : PIT_UNKNOWN;
}

function policyWords(words: string | null): string {
  return words === null
    ? "Atlas takes snapshots by a policy that this dashboard cannot read."
    : `Atlas takes snapshots by this cluster's policy: ${words}.`;
}

function windowWords(days: number | null): string {
  if (days === null) return "";
  return ` Any second of the last ${days === 1 ? "24 hours" : `${days} days`} can be restored.`;
}
