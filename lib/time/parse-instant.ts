const ISO_UTC = /^\d{4}-\d{2}-(\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

/**
 * Epoch milliseconds of an ISO 8601 time in UTC as Atlas writes it ("2026-11-23T20:11:05Z"), null for anything else.
 * Strict, because `Date.parse` turns "2026-02-30" into March and reads "1" as a year.
 */
export function parseInstant(text: string | null | undefined): number | null {
  const match = ISO_UTC.exec(text ?? "");
  if (!match) return null;
  const ms = Date.parse(match[0]);
  if (Number.isNaN(ms)) return null;
  // The 30th of February and 24:00 come out on another day.
  return new Date(ms).getUTCDate() === Number(match[1]) ? ms : null;
}

/** ISO 8601 in UTC to the whole second, as Atlas writes it: 1795464665000 -> "2026-11-23T20:11:05Z". */
export function isoUtc(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** The first whole second (epoch ms) that is not before `ms`: what happened at 11:05.250 is not yet there at 11:05. */
export function wholeSecondFrom(ms: number): number {
  return Math.ceil(ms / 1_000) * 1_000;
}
