import { expect, test } from "vitest";
import { durationOf } from "./snapshot-duration";

const STARTED = "2026-11-23T12:00:00Z";

test.each([
  ["two minutes", STARTED, "2026-11-23T12:02:00Z", 120_000],
  ["no time at all", STARTED, STARTED, 0],
  ["while Atlas works on it", STARTED, null, null],
  ["where Atlas does not say when it began", null, STARTED, null],
  ["where it ended before it began", STARTED, "2026-11-23T11:59:59Z", null],
  ["where a time cannot be read", STARTED, "soon", null],
])("it took: %s", (_, startedAt, finishedAt, ms) => {
  expect(durationOf({ startedAt, finishedAt })).toBe(ms);
});
