import { DAY_MS, HOUR_MS, MINUTE_MS } from "./duration";
import { formatClock, formatZone } from "./format";
import { MONTH_NAMES } from "./names";
import { type ZonedParts, zonedParts } from "./zoned-parts";

const UNITS = [
  [DAY_MS, "day"],
  [HOUR_MS, "hour"],
  [MINUTE_MS, "minute"],
] as const;

/** "22 November 2026, 09:47:30 UTC", elsewhere "22 November 2026, 10:47:30 GMT+1 Europe/Paris": to be read aloud. */
export function speakInstant(at: number, zone: string): string {
  if (Number.isNaN(new Date(at).getTime())) return String(at);
  return `${speakDay(zonedParts(at, zone))}, ${formatClock(at, zone)} ${formatZone(at, zone)}`;
}

/** "22 November 2026". */
export function speakDay({ day, month, year }: Pick<ZonedParts, "day" | "month" | "year">): string {
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** How far an instant is from `now`, in its two largest units: "1 day 10 hours ago", "in 3 minutes". */
export function speakAge(at: number, now: number): string {
  const size = speakSize(Math.abs(now - at));
  return at > now ? `in ${size}` : `${size} ago`;
}

function speakSize(ms: number): string {
  const largest = UNITS.findIndex(([unit]) => ms >= unit);
  if (largest === -1) return "less than a minute";
  const counts = UNITS.map(([unit, name], index) => {
    const rest = index === 0 ? ms : ms % (UNITS[index - 1]?.[0] ?? ms);
    return { count: Math.floor(rest / unit), name };
  });
  return counts
    .slice(largest, largest + 2)
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${count} ${name}${count === 1 ? "" : "s"}`)
    .join(" ");
}
