import { DAY, HOUR } from "../time";

type FrequencyType = "hourly" | "daily" | "weekly" | "monthly" | "yearly";

/** One line of a backup policy: how often, and how long what it asks for is kept. */
export interface PolicyItem {
  /** Hourly: every so many hours. Weekly: the weekday, Monday being 1. Monthly: the day, 40 the last. Yearly: the month. */
  readonly frequencyInterval: number;
  readonly frequencyType: FrequencyType;
  readonly retentionUnit: "days" | "weeks" | "months" | "years";
  readonly retentionValue: number;
}

/** What Atlas gives a new cluster. */
export const DEFAULT_POLICY: readonly PolicyItem[] = [
  { frequencyInterval: 6, frequencyType: "hourly", retentionUnit: "days", retentionValue: 7 },
  { frequencyInterval: 1, frequencyType: "daily", retentionUnit: "days", retentionValue: 7 },
  { frequencyInterval: 6, frequencyType: "weekly", retentionUnit: "weeks", retentionValue: 4 },
  { frequencyInterval: 40, frequencyType: "monthly", retentionUnit: "months", retentionValue: 12 },
  { frequencyInterval: 12, frequencyType: "yearly", retentionUnit: "years", retentionValue: 1 },
];

const LAST_DAY = 40;
const UNITS = { days: DAY, weeks: 7 * DAY, months: 30 * DAY, years: 365 * DAY };
const RARER_LATER = ["hourly", "daily", "weekly", "monthly", "yearly"];

export function retentionOf({ retentionUnit, retentionValue }: PolicyItem): number {
  return UNITS[retentionUnit] * retentionValue;
}

/** How far slots are apart: the hours of the hourly item, else a day. */
export function intervalOf(items: readonly PolicyItem[]): number {
  const hours = items.filter((item) => item.frequencyType === "hourly").map((item) => item.frequencyInterval);
  return hours.length === 0 ? DAY : Math.min(...hours) * HOUR;
}

/** The items that ask for a snapshot at this time, the rarest first. `anchor` says at which hour days are counted. */
export function itemsAt(items: readonly PolicyItem[], slot: number, anchor: number): PolicyItem[] {
  const rank = ({ frequencyType }: PolicyItem) => RARER_LATER.indexOf(frequencyType);
  return items.filter((item) => asksAt(item, slot, anchor)).sort((left, right) => rank(right) - rank(left));
}

function asksAt({ frequencyType, frequencyInterval }: PolicyItem, slot: number, anchor: number): boolean {
  if (frequencyType === "hourly") return (slot - anchor) % (frequencyInterval * HOUR) === 0;
  if ((slot - anchor) % DAY !== 0) return false;
  const date = new Date(slot);
  switch (frequencyType) {
    case "daily":
      return true;
    case "weekly":
      return (date.getUTCDay() || 7) === frequencyInterval;
    case "monthly":
      return (
        date.getUTCDate() === frequencyInterval || (frequencyInterval === LAST_DAY && isLastOfMonth(slot))
      );
    case "yearly":
      return date.getUTCMonth() + 1 === frequencyInterval && date.getUTCDate() === 1;
  }
}

function isLastOfMonth(slot: number): boolean {
  return new Date(slot + DAY).getUTCDate() === 1;
}
