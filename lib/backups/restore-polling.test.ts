import { expect, it } from "vitest";
import { restoresFreshForMs } from "./restore-polling";
import { restoreJob } from "./testing/restore";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const done = restoreJob("2026-11-23T19:00:00Z", "2026-11-23T19:04:00Z");
const download = (expiresAt: string | null) =>
  restoreJob("2026-11-23T20:00:00Z", null, { status: "completed", hasDownload: true, expiresAt });

it.each([
  ["none", [], 60_000],
  ["all ended", [done, { ...done, status: "failed" }, { ...done, status: "ARCHIVED" }], 60_000],
  ["one runs", [done, { ...done, status: "inProgress" }], 4_000],
  ["one is queued", [{ ...done, status: "queued" }, done], 4_000],
  ["a link expires soon", [download("2026-11-23T20:34:48Z"), download("2026-11-23T20:34:30Z")], 12_000],
  ["a link has expired", [download("2026-11-23T20:34:18Z"), download(null)], 60_000],
  // Atlas says of every restore of Flex when it expires, also of one that has no link.
  ["there is no link", [{ ...done, expiresAt: "2026-11-23T20:34:30Z" }], 60_000],
])("%s", (_, jobs, ms) => {
  expect(restoresFreshForMs(jobs, NOW)).toBe(ms);
});
