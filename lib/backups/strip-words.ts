import { DAY_MS } from "@/lib/time/duration";
import { formatDay } from "@/lib/time/format";
import { parseInstant } from "@/lib/time/parse-instant";
import { UTC } from "@/lib/time/zones";
import { isCovered } from "./fleet";

const NAMES = [
  ["blemished", "of them where another failed"],
  ["gapped", "of them where another is missing"],
  ["failed", "failed"],
  ["missing", "missing"],
  ["unknown", "with a status not known"],
  ["running", "in progress"],
] as const;
/** More dates than these are no help to a listener. */
const MOST_DATES = 3;

/** What a strip of days (oldest first, UTC, the last one of `at`) shows, for those who do not see it. */
export function stripWords(days: readonly string[], at: string): string {
  const completed = days.filter(isCovered).length;
  const notKept = days.filter((day) => day === "notKept").length;
  const others = NAMES.flatMap(([state, words]) => {
    const dates = datesOf(days, state, at);
    return dates.length === 0 ? [] : [`${dates.length} ${words} (${listed(dates)})`];
  });
  const kept = notKept > 0 ? [`${notKept} of which nothing is kept`] : [];
  const parts = [`${completed} with a completed snapshot`, ...others, ...kept];
  return `${days.length} days: ${parts.join(", ")}. Days are in UTC.`;
}

function datesOf(days: readonly string[], state: string, at: string): readonly string[] {
  const last = parseInstant(at) ?? 0;
  return days.flatMap((day, index) =>
    day === state ? [formatDay(last - (days.length - 1 - index) * DAY_MS, UTC)] : [],
  );
}

function listed(dates: readonly string[]): string {
  if (dates.length <= MOST_DATES) return dates.join(", ");
  return `${dates.slice(-MOST_DATES).join(", ")} and ${dates.length - MOST_DATES} more`;
}
