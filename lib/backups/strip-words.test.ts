import { expect, test } from "vitest";
import { stripWords } from "./strip-words";

const AT = "2026-11-24T00:30:00Z";
const days = (...states: string[]) => states;

test.each([
  [days("completed", "completed"), "2 days: 2 with a completed snapshot"],
  [days("completed", "failed", "completed"), "3 days: 2 with a completed snapshot, 1 failed (Nov 23)"],
  [
    days("missing", "failed", "running"),
    "3 days: 0 with a completed snapshot, 1 failed (Nov 23), 1 missing (Nov 22), 1 in progress (Nov 24)",
  ],
  [
    days("notKept", "notKept", "completed"),
    "3 days: 1 with a completed snapshot, 2 of which nothing is kept",
  ],
  [
    days("completed", "blemished", "gapped"),
    "3 days: 3 with a completed snapshot, 1 of them where another failed (Nov 23), 1 of them where another is missing (Nov 24)",
  ],
  [days("none", "completed"), "2 days: 1 with a completed snapshot"],
  [days("unknown", "completed"), "2 days: 1 with a completed snapshot, 1 with a status not known (Nov 23)"],
  [
    days("notKept", "failed"),
    "2 days: 0 with a completed snapshot, 1 failed (Nov 24), 1 of which nothing is kept",
  ],
  [
    days("failed", "failed", "failed"),
    "3 days: 0 with a completed snapshot, 3 failed (Nov 22, Nov 23, Nov 24)",
  ],
  [
    days("missing", "missing", "missing", "missing"),
    "4 days: 0 with a completed snapshot, 4 missing (Nov 22, Nov 23, Nov 24 and 1 more)",
  ],
  [days(), "0 days: 0 with a completed snapshot"],
  [
    days(...Array(5).fill("failed")),
    "5 days: 0 with a completed snapshot, 5 failed (Nov 22, Nov 23, Nov 24 and 2 more)",
  ],
])("%j", (states, words) => {
  expect(stripWords(states, AT)).toBe(`${words}. Days are in UTC.`);
});
