import { isoUtc, parseInstant } from "@/lib/time/parse-instant";

/**
 * A time that a wire schema has let through, in UTC, which is all that the domain reads: as Atlas wrote it where it
 * is, and that is always so far. null where Atlas does not say.
 */
export function toUtc(time: string | null | undefined): string | null {
  if (time === null || time === undefined) return null;
  return parseInstant(time) === null ? isoUtc(Date.parse(time)) : time;
}
