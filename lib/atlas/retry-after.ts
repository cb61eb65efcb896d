/**
 * Seconds that a `Retry-After` header asks for, rounded up; undefined without a readable one. A date is measured
 * against the answer's own `Date` where it has one, since our clock may be off.
 */
export function retryAfterSecondsOf(headers: Headers, nowMs: number): number | undefined {
  const text = headers.get("Retry-After")?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const atMs = Date.parse(text);
  if (Number.isNaN(atMs)) return undefined;
  const atlasNowMs = Date.parse(headers.get("Date") ?? "");
  return Math.max(0, Math.ceil((atMs - (Number.isNaN(atlasNowMs) ? nowMs : atlasNowMs)) / 1000));
}
