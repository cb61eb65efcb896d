import { expect, test } from "vitest";
import type { Verdict } from "./schedule/verdict";
import { DOWN, fleetRowAs } from "./testing/fleet";
import { groupOf, lookReasonOf, severityOf } from "./verdict-groups";

test("what was good and cannot be read any more is not good", () => {
  const stale = fleetRowAs("a", "good", { problem: DOWN });
  expect(groupOf(stale)).toBe("look");
  expect(severityOf(stale)).toBe(severityOf(fleetRowAs("b", null, { problem: DOWN })));
  expect(groupOf(fleetRowAs("c", null))).toBe("unknown");
});

test.each<[Verdict, string]>([
  ["noBackup", "look"],
  ["failed", "look"],
  ["late", "look"],
  ["missing", "look"],
  ["running", "running"],
  ["due", "running"],
  ["good", "good"],
  ["waiting", "good"],
  ["unknown", "unknown"],
])("about %s is done: %s", (verdict, group) => expect(groupOf(fleetRowAs("a", verdict))).toBe(group));

test.each<[Verdict, string | null]>([
  ["noBackup", "noBackup"],
  ["late", "late"],
  ["good", null],
  ["unknown", null],
])("somebody should look at %s because: %s", (verdict, reason) => {
  expect(lookReasonOf(fleetRowAs("a", verdict))).toBe(reason);
  expect(lookReasonOf(fleetRowAs("a", verdict, { problem: DOWN }))).toBe(reason ?? "problem");
});
