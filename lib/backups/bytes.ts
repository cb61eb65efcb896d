const UNITS = ["kB", "MB", "GB", "TB", "PB"] as const;

/** A size in bytes in decimal units with one digit: 41_900_000_000 -> "41.9 GB", below 1000 "512 B". */
export function formatBytes(bytes: number): string {
  if (Math.abs(bytes) < 1000) return `${bytes} B`;
  let scaled = bytes / 1000;
  let unit = 0;
  // 999.95 would round to "1000.0 kB".
  while (Math.abs(scaled) >= 999.95 && unit < UNITS.length - 1) {
    scaled /= 1000;
    unit += 1;
  }
  return `${scaled.toFixed(1)} ${UNITS[unit]}`;
}
