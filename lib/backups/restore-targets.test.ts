import { expect, it } from "vitest";
import type { Kind } from "./kinds";
import { canRestoreInto } from "./restore-targets";

it.each<[Kind, string | null, Kind, string | null, boolean]>([
  ["serverless", null, "serverless", null, true],
  ["serverless", null, "clusters", "REPLICASET", true],
  ["serverless", null, "clusters", "SHARDED", false],
  ["serverless", null, "flex", "REPLICASET", false],
  ["flex", "REPLICASET", "flex", "REPLICASET", true],
  ["flex", "REPLICASET", "clusters", "REPLICASET", true],
  ["flex", "REPLICASET", "clusters", "SHARDED", false],
  ["flex", "REPLICASET", "clusters", "GEOSHARDED", false],
  ["flex", "REPLICASET", "serverless", null, false],
  ["clusters", "REPLICASET", "clusters", "REPLICASET", true],
  ["clusters", "SHARDED", "clusters", "SHARDED", true],
  ["clusters", "SHARDED", "clusters", "GEOSHARDED", true],
  ["clusters", "GEOSHARDED", "clusters", "SHARDED", true],
  ["clusters", "SHARDED", "clusters", "REPLICASET", false],
  ["clusters", "REPLICASET", "flex", "REPLICASET", false],
])("%s %s into %s %s: %s", (kind, clusterType, targetKind, targetType, possible) => {
  expect(canRestoreInto({ kind, clusterType }, { kind: targetKind, clusterType: targetType })).toBe(possible);
});
