/** The value below which so much (0 to 1) of the others are, by nearest rank; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

const MINUTE_MS = 60_000;

/**
 * How often a minute something came that came at these times (ms), watched for so long. By the distance between the
 * first and the last: what comes once a minute comes six times in five minutes when both ends are counted.
 */
export function ratePerMinute(times: readonly number[], watchedMs: number): number {
  const spanMs = Math.max(...times) - Math.min(...times);
  if (times.length < 2 || spanMs === 0) return (times.length * MINUTE_MS) / watchedMs;
  return ((times.length - 1) * MINUTE_MS) / spanMs;
}
