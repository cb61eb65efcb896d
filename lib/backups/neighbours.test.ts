import { expect, it } from "vitest";
import { neighboursOf } from "./neighbours";
import { snapshotAt } from "./schedule/test-schedule";

const list = ["c", "b", "a"].map((id) => snapshotAt("2026-11-23T20:00:00Z", { id }));

it.each([
  ["c", { newer: null, older: "b" }],
  ["b", { newer: "c", older: "a" }],
  ["a", { newer: "b", older: null }],
  ["x", { newer: null, older: null }],
])("neighbours of %s", (id, expected) => expect(neighboursOf(id, list)).toEqual(expected));
