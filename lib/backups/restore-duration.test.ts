import { expect, it } from "vitest";
import { restoreDurationOf } from "./restore-duration";

const finishedAt = "2026-08-10T03:40:10Z";

it.each([
  ["2026-08-10T03:36:18Z", finishedAt, 232_000],
  [finishedAt, finishedAt, 0],
  ["2026-08-10T03:36:18Z", null, null],
  // An id whose time is not that of the restore.
  ["2026-08-10T03:40:11Z", finishedAt, null],
  ["2026-08-08T03:40:10Z", finishedAt, 2 * 86_400_000],
  ["2026-08-08T03:40:09Z", finishedAt, null],
  ["no time", finishedAt, null],
  ["1970-01-01T00:00:00Z", finishedAt, null],
])("from %s to %s", (requestedAt, finished, ms) => {
  expect(restoreDurationOf({ requestedAt, finishedAt: finished })).toBe(ms);
});
