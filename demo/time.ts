export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant as tests like to write it: epoch milliseconds, or an ISO 8601 string. */
export type Time = number | string;

export function toMilliseconds(time: Time): number {
  const milliseconds = typeof time === "number" ? time : Date.parse(time);
  if (!Number.isFinite(milliseconds)) throw new RangeError(`not a time: ${time}`);
  return milliseconds;
}

/** Atlas keeps whole seconds everywhere. */
export function wholeSecond(milliseconds: number): number {
  return Math.floor(milliseconds / SECOND) * SECOND;
}

/** A date as Atlas writes it: no fractions, `Z`. */
export function isoSeconds(milliseconds: number): string {
  return new Date(wholeSecond(milliseconds)).toISOString().replace(".000Z", "Z");
}
