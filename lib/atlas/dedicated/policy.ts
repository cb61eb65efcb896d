import type { Retention } from "@/lib/backups/model";
import { objectIdSeconds } from "@/lib/backups/object-id";
import { isoUtc } from "@/lib/time/parse-instant";
import type { WirePolicyItem, WireSchedule } from "./wire";

/** What a cluster's backup policy promises. null where it does not say, or says what this product does not know. */
export interface Policy {
  readonly everyHours: number | null;
  readonly retention: Retention | null;
  /** When the line that asks for most snapshots was written, by its id: ISO 8601 UTC. */
  readonly since: string | null;
  /** "every 6 hours (kept 7 days), daily (kept 7 days)" */
  readonly words: string | null;
}

/** Most frequent first. */
const FREQUENCIES = ["hourly", "daily", "weekly", "monthly", "yearly"];
const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ["days", 1],
  ["weeks", 7],
  ["months", 30],
  ["years", 365],
]);
const UNKNOWN: Policy = { everyHours: null, retention: null, since: null, words: null };

export function readPolicy({ policies }: WireSchedule): Policy {
  const items = (policies ?? [])
    .flatMap(({ policyItems }) => policyItems ?? [])
    .filter(({ frequencyType }) => frequencyType?.toLowerCase() !== "ondemand")
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.frequencyInterval ?? 0) - (b.frequencyInterval ?? 0));
  const [mostFrequent] = items;
  // Who knows how often what is not documented is taken: then nothing at all is promised.
  if (!mostFrequent || items.some((item) => rankOf(item) < 0)) return UNKNOWN;
  const seconds = objectIdSeconds(mostFrequent.id ?? "");
  const retention = retentionOf(mostFrequent, items);
  return {
    everyHours: retention && hoursOf(mostFrequent, items),
    retention,
    since: seconds === null ? null : isoUtc(seconds * 1_000),
    words: items.map(wordsOf).join(", "),
  };
}

function rankOf({ frequencyType }: WirePolicyItem): number {
  return FREQUENCIES.indexOf(frequencyType ?? "");
}

/** The interval of an hourly item is hours; of the others it is which day. A month is no fixed number of hours. */
function hoursOf(item: WirePolicyItem, items: readonly WirePolicyItem[]): number | null {
  if (item.frequencyType === "hourly") return item.frequencyInterval || null;
  const isOnly = items.filter(({ frequencyType }) => frequencyType === item.frequencyType).length === 1;
  if (!isOnly) return null;
  if (item.frequencyType === "daily") return 24;
  return item.frequencyType === "weekly" ? 7 * 24 : null;
}

function retentionOf(mostFrequent: WirePolicyItem, items: readonly WirePolicyItem[]): Retention | null {
  const days = items.map(daysKept);
  const known = days.flatMap((kept) => kept ?? []);
  const keepAllDays = daysKept(mostFrequent);
  const daily = items.find(({ frequencyType }) => frequencyType === "daily");
  if (keepAllDays === null || known.length < days.length) return null;
  return {
    keepAllHours: keepAllDays * 24,
    keepDailyDays: daily ? daysKept(daily) : null,
    keepNewest: null,
    keepLongestDays: Math.max(...known),
    // People change policies and pause clusters, and neither shows in what Atlas lists.
    isFixed: false,
  };
}

function daysKept({ retentionUnit, retentionValue }: WirePolicyItem): number | null {
  const days = DAYS_IN.get(retentionUnit ?? "");
  return days === undefined || !retentionValue ? null : days * retentionValue;
}

function wordsOf({
  frequencyType,
  frequencyInterval,
  retentionUnit,
  retentionValue,
}: WirePolicyItem): string {
  const often =
    frequencyType === "hourly" ? `every ${countOf(frequencyInterval ?? 0, "hours")}` : frequencyType;
  return retentionValue && retentionUnit
    ? `${often} (kept ${countOf(retentionValue, retentionUnit)})`
    : `${often}`;
}

function countOf(count: number, units: string): string {
  return `${count} ${count === 1 ? units.replace(/s$/, "") : units}`;
}
