import { expect, it } from "vitest";
import type { Snapshot } from "./model";
import { neighboursOf } from "./neighbours";

const list = ["c", "b", "a"].map(
  (id): Snapshot => ({
    id,
    status: "completed",
    createdAt: null,
    takenAt: "2026-11-23T20:00:00Z",
    takenAtSource: "id",
    expiresAt: null,
    frequencyType: null,
    snapshotType: null,
    storageSizeBytes: null,
    mongodVersion: null,
    instanceName: null,
  }),
);

it.each([
  ["c", { newer: null, older: "b" }],
  ["b", { newer: "c", older: "a" }],
  ["a", { newer: "b", older: null }],
  ["x", { newer: null, older: null }],
])("neighbours of %s", (id, expected) => expect(neighboursOf(id, list)).toEqual(expected));
