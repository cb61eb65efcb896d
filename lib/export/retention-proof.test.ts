import { expect, test } from "vitest";
import { checkOf, type FleetRow } from "@/lib/backups/fleet";
import { exportRetentionProof } from "./retention-proof";

const NOW = Date.parse("2026-11-24T12:00:00Z");

function row(name: string, days: string | null): FleetRow {
  const check = checkOf(
    { backup: null, backupState: "unknown", createDate: "2026-01-01T00:00:00Z" },
    [],
    "2026-11-24T12:00:00Z",
    NOW,
  );
  return {
    ...{ kind: "serverless", projectId: "p1", projectName: "Storefront", id: `id ${name}`, name },
    ...{ stateName: null, providerName: null, regionName: null, tags: [] },
    ...{ backupState: "on", option: "Basic Backup", restoreWindowHours: null },
    check: days === null ? null : { ...check, days },
    problem:
      days === null
        ? { type: "t", title: "T", status: 502, detail: "Down.", code: "atlas_unavailable" }
        : null,
  };
}

test("CSV: one line a day, and one for an instance that could not be checked", () => {
  const { name, text } = exportRetentionProof("csv", [row("orders", "cf"), row("unread", null)], NOW);
  expect(name).toBe("fleet-retention-proof-20261124T120000Z.csv");
  expect(text.trimEnd().split("\r\n")).toEqual([
    "projectName,projectId,kind,name,id,option,backupState,date,state,why,backedUpSince,watchedSince,checkedAt,problem",
    "Storefront,p1,serverless,orders,id orders,Basic Backup,on,2026-11-23,completed,,2026-01-01T00:00:00Z,2026-11-24T12:00:00Z,2026-11-24T12:00:00Z,",
    "Storefront,p1,serverless,orders,id orders,Basic Backup,on,2026-11-24,notCompleted,failed,2026-01-01T00:00:00Z,2026-11-24T12:00:00Z,2026-11-24T12:00:00Z,",
    "Storefront,p1,serverless,unread,id unread,Basic Backup,on,,,,,,,Down.",
  ]);
});

test("JSON: the same, an instance each", () => {
  const { text } = exportRetentionProof("json", [row("orders", "cf"), row("unread", null)], NOW);
  expect(JSON.parse(text)).toMatchObject([
    { name: "orders", days: [{ state: "completed" }, { state: "notCompleted", why: "failed" }] },
    { name: "unread", days: [], checkedAt: null, problem: "Down." },
  ]);
});
