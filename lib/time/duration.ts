import { parseInstant } from "./parse-instant";

const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

// Up to here "42 h 23 min" says more than "1 day 18 h": backups are counted in slots of hours.
const HOURS_UP_TO_MS = 48 * HOUR_MS;

/**
 * The size of a stretch of milliseconds in its two largest units, cut off, not rounded: "48 s", "23 min",
 * "6 h 23 min", "42 h 23 min", from 48 h on "2 days 4 h".
 */
export function formatDuration(ms: number): string {
  const size = Math.abs(ms);
  if (size < MINUTE_MS) return `${Math.floor(size / SECOND_MS)} s`;
  if (size < HOURS_UP_TO_MS) return join([hours(size), minutes(size % HOUR_MS)]);
  return join([days(size), hours(size % DAY_MS)]);
}

/** The size of a stretch of milliseconds down to the second: "1 day 10 h 46 min 48 s". */
export function formatPreciseDuration(ms: number): string {
  const size = Math.abs(ms);
  const parts = [days(size), hours(size % DAY_MS), minutes(size % HOUR_MS), seconds(size % MINUTE_MS)];
  return join(parts) || "0 s";
}

/**
 * How far an instant is from `now` (epoch ms): "6 h 23 min ago", "in 5 h 37 min", "now" within a second. Where `now` moves in
 * steps (ms), what is ahead of it by less than a step may have happened already: that is "now" too.
 */
export function formatAge(at: number | string, now: number, stepMs = SECOND_MS): string {
  const ms = typeof at === "string" ? parseInstant(at) : at;
  if (ms === null) return "at an unknown time";
  if (now - ms < SECOND_MS && ms - now < stepMs) return "now";
  return ms < now ? `${formatDuration(now - ms)} ago` : `in ${formatDuration(ms - now)}`;
}

function days(ms: number): string {
  const count = Math.floor(ms / DAY_MS);
  return unit(count, count === 1 ? "day" : "days");
}

function hours(ms: number): string {
  return unit(Math.floor(ms / HOUR_MS), "h");
}

function minutes(ms: number): string {
  return unit(Math.floor(ms / MINUTE_MS), "min");
}

function seconds(ms: number): string {
  return unit(Math.floor(ms / SECOND_MS), "s");
}

function unit(count: number, name: string): string {
  return count === 0 ? "" : `${count} ${name}`;
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
