import { expect, it } from "vitest";
import { isDownloadOver, whyNoDownload } from "./restore-download";
import { restoreJob } from "./testing/restore";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const ready = restoreJob("2026-11-23T20:00:00Z", null, {
  deliveryType: "download",
  status: "completed",
  hasDownload: true,
  expiresAt: "2026-11-23T21:04:00Z",
});

it("there is one while the link works", () => {
  for (const kind of ["flex", "clusters"] as const) expect(whyNoDownload({ kind }, ready, NOW)).toBeNull();
});

it.each([
  ["serverless", ready, "can't be downloaded"],
  ["clusters", { ...ready, deliveryType: "automated" }, "went into a cluster"],
  ["clusters", { ...ready, status: "inProgress", hasDownload: false }, "not ready yet"],
  ["flex", { ...ready, status: "queued", hasDownload: false }, "not ready yet"],
  ["clusters", { ...ready, expiresAt: "2026-11-23T20:34:18Z" }, "has expired on Nov 23, 2026, 20:34:18 UTC"],
  ["clusters", { ...ready, status: "expired", expiresAt: null }, "has expired."],
  ["clusters", { ...ready, status: "failed", hasDownload: false, expiresAt: null }, "“Failed”"],
] as const)("there is none of %s: %j", (kind, job, words) => {
  expect(whyNoDownload({ kind }, job, NOW)).toContain(words);
});

it.each([
  [ready, NOW, false],
  [ready, NOW + 3_600_000, true],
  [ready, Date.parse("2026-11-23T21:04:00Z") - 1, false],
  [ready, Date.parse("2026-11-23T21:04:00Z"), true],
  [{ ...ready, expiresAt: null }, NOW + 3_600_000, false],
  [{ ...ready, status: "expired" }, NOW, true],
])("is over: %#", (job, now, over) => {
  expect(isDownloadOver(job, now)).toBe(over);
});
