import { expect, it } from "vitest";
import { neighboursOf } from "./neighbours";
import { snapshotAt } from "./schedule/test-schedule";

const list = [
  ["d", "completed"],
  ["c", "failed"],
  ["b", "failed"],
  ["a", "completed"],
].map(([id, status]) => snapshotAt("2026-11-23T20:00:00Z", { id, status }));

it.each([
  ["d", { newer: null, older: "c", olderCompleted: "a" }],
  ["c", { newer: "d", older: "b", olderCompleted: "a" }],
  ["a", { newer: "b", older: null, olderCompleted: null }],
  ["x", { newer: null, older: null, olderCompleted: null }],
])("neighbours of %s", (id, expected) => expect(neighboursOf(id, list)).toEqual(expected));
