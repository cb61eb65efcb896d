import { expect, test } from "vitest";
import { formatBytes } from "./bytes";

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 kB"],
  [-999, "-999 B"],
  [-1500, "-1.5 kB"],
  [-999_950, "-1.0 MB"],
  [999_949, "999.9 kB"],
  [999_950, "1.0 MB"],
  [41_900_000_000, "41.9 GB"],
  [42_000_000_000, "42.0 GB"],
  [1.5e12, "1.5 TB"],
  [Number.MAX_SAFE_INTEGER, "9.0 PB"],
  [5e18, "5000.0 PB"],
])("%i bytes", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
