/**
 * The server's clock as the browser knows it: a browser an hour off still asks at the right second and shows
 * right ages. Ms since the epoch throughout.
 */
let offsetMs = 0;

/** From an answer's `Date` header (whole seconds; malformed ones change nothing). */
export function noteServerDate(date: string | null): void {
  const serverMs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(serverMs)) return;
  const difference = serverMs - Date.now();
  // The header has no fractions: less than a second of difference is not a difference.
  if (Math.abs(difference - offsetMs) > 1_500) offsetMs = difference;
}

export function noteServerNow(serverMs: number): void {
  offsetMs = serverMs - Date.now();
}

export function serverNow(): number {
  return Date.now() + offsetMs;
}
