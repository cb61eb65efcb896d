import type { FleetRow } from "./fleet";
import type { Instance } from "./model";

/** `US_EAST_1` of AWS -> "AWS us-east-1", as the provider itself writes it; a dash where Atlas says neither. */
export function formatRegion({
  providerName,
  regionName,
}: Pick<Instance, "providerName" | "regionName">): string {
  const region = regionName?.toLowerCase().replaceAll("_", "-");
  return [providerName, region].filter(Boolean).join(" ") || "—";
}

const STATES: Readonly<Record<string, string>> = {
  IDLE: "Idle",
  CREATING: "Being created",
  UPDATING: "Being updated",
  DELETING: "Being deleted",
  REPAIRING: "Being repaired",
};

/** A state that Atlas adds later is shown as Atlas spells it. */
export function formatState(stateName: string | null): string {
  if (stateName === null) return "—";
  return Object.hasOwn(STATES, stateName) ? (STATES[stateName] ?? stateName) : stateName;
}

/** "No backup" is news; that Atlas does not say which option is not the same. */
export function optionWords({ option, backupState }: Pick<FleetRow, "option" | "backupState">): string {
  return option ?? (backupState === "off" ? "No backup" : "Atlas does not say");
}
