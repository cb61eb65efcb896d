import { expect, test } from "vitest";
import { checkedAs, DOWN, fleetRowAs } from "@/lib/backups/testing/fleet";
import { exportRetentionProof } from "./retention-proof";

const NOW = Date.parse("2026-11-24T12:00:00Z");

const BACKED_UP_SINCE = "2026-01-01T00:00:00Z";
const ROWS = [
  fleetRowAs("orders", null, {
    check: checkedAs("failed", { days: "cf", backedUpSince: BACKED_UP_SINCE }),
  }),
  fleetRowAs("unread", null, { problem: DOWN }),
];

test("CSV: one line a day, and one for an instance that could not be checked", () => {
  const { name, text } = exportRetentionProof("csv", ROWS, NOW);
  expect(name).toBe("fleet-retention-proof-20261124T120000Z.csv");
  expect(text.trimEnd().split("\r\n")).toEqual([
    "projectName,projectId,kind,name,id,option,backupState,date,state,why,backedUpSince,watchedSince,checkedAt,problem",
    "Storefront,p1,serverless,orders,id orders,Basic Backup,on,2026-11-23,completed,,2026-01-01T00:00:00Z,2026-11-24T12:00:00Z,2026-11-24T12:00:00Z,",
    "Storefront,p1,serverless,orders,id orders,Basic Backup,on,2026-11-24,notCompleted,failed,2026-01-01T00:00:00Z,2026-11-24T12:00:00Z,2026-11-24T12:00:00Z,",
    "Storefront,p1,serverless,unread,id unread,Basic Backup,on,,,,,,,Atlas is down.",
  ]);
});

test("JSON: the same, an instance each", () => {
  const { text } = exportRetentionProof("json", ROWS, NOW);
  expect(JSON.parse(text)).toMatchObject([
    { name: "orders", days: [{ state: "completed" }, { state: "notCompleted", why: "failed" }] },
    { name: "unread", days: [], checkedAt: null, problem: "Atlas is down." },
  ]);
});
