import { expect, test } from "vitest";
import { snapshotAt } from "@/lib/backups/schedule/test-schedule";
import { tableRows } from "@/lib/backups/table-rows";
import { exportFileName } from "./file-name";
import { exportSnapshots } from "./snapshots";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const snapshot = snapshotAt("2026-11-23T14:11:05Z", {
  id: "6b049dd90003456e31f52bb3",
  instanceName: "=cmd()",
});
const rows = tableRows([snapshot], [{ expectedAt: "2026-11-23T20:11:05Z", between: [snapshot.id, null] }]);

test("CSV: the given rows, in their order", () => {
  const { name, type, text } = exportSnapshots("csv", rows, "orders-prod", NOW);
  expect(name).toBe("orders-prod-snapshots-20261123T203418Z.csv");
  expect(type).toBe("text/csv;charset=utf-8");
  expect(text.split("\r\n")).toEqual([
    "id,status,takenAt,takenAtSource,createdAt,expiresAt,frequencyType,snapshotType,storageSizeBytes,mongodVersion,instanceName,inferred,expectedAt,scheduledAt,startedAt,finishedAt,description",
    ",missing,,,,,,,,,,true,2026-11-23T20:11:05Z,,,,",
    "6b049dd90003456e31f52bb3,completed,2026-11-23T14:11:05Z,atlas,2026-11-23T14:11:05Z,,hourly,scheduled,1,8.0.17,'=cmd(),false,,,,,",
    "",
  ]);
});

test("JSON: the fields of the API, and what is inferred says so", () => {
  const { name, text } = exportSnapshots("json", rows, "orders-prod", NOW);
  expect(name).toMatch(/\.json$/);
  expect(JSON.parse(text)).toEqual([
    { status: "missing", inferred: true, expectedAt: "2026-11-23T20:11:05Z", between: [snapshot.id, null] },
    { ...snapshot, inferred: false },
  ]);
});

test.each([
  ["../../etc/passwd", "etc-passwd"],
  ["..", "instance"],
  ["", "instance"],
  ["a b/c:d\\e\n", "a-b-c-d-e-"],
  ["日本", "instance"],
  ["x".repeat(300), "x".repeat(80)],
])("file name of %j", (instance, safe) => {
  expect(exportFileName(instance, "snapshots", "csv", NOW)).toBe(`${safe}-snapshots-20261123T203418Z.csv`);
});
