import { expect, test } from "vitest";
import { checkedAs, DOWN, fleetRowAs } from "@/lib/backups/testing/fleet";
import { exportFleet } from "./fleet";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const ROWS = [
  fleetRowAs("orders", null, {
    tags: [
      { key: "team", value: "shop" },
      { key: "env", value: "prod" },
    ],
    check: checkedAs("failed", { days: "cf", lastGoodAt: "2026-11-23T20:11:05Z", lastGoodBytes: 42 }),
  }),
  fleetRowAs("unread", null, { problem: DOWN }),
];

test("CSV: a line an instance, in their order; what was not checked has no verdict", () => {
  const { name, type, text } = exportFleet("csv", ROWS, NOW);
  expect(name).toBe("fleet-backups-20261124T120000Z.csv");
  expect(type).toBe("text/csv;charset=utf-8");
  expect(text.trimEnd().split("\r\n")).toEqual([
    "projectName,projectId,kind,name,id,verdict,reason,lastGoodAt,lastGoodBytes,nextExpectedAt,failedSinceLastGood,option,backupState,restoreWindowHours,providerName,regionName,tags,checkedAt,problem",
    "Storefront,p1,serverless,orders,id orders,failed,Because.,2026-11-23T20:11:05Z,42,,0,Basic Backup,on,,AWS,EU_WEST_1,team=shop env=prod,2026-11-24T12:00:00Z,",
    "Storefront,p1,serverless,unread,id unread,,,,,,,Basic Backup,on,,AWS,EU_WEST_1,,,Atlas is down.",
  ]);
});

test("JSON: the fields of the API, with days in words instead of letters", () => {
  const { name, text } = exportFleet("json", ROWS, NOW);
  expect(name).toBe("fleet-backups-20261124T120000Z.json");
  const [orders, unread] = JSON.parse(text);
  expect(orders).toEqual({
    ...ROWS[0],
    check: {
      ...ROWS[0]?.check,
      days: [
        { date: "2026-11-23", state: "completed", why: null },
        { date: "2026-11-24", state: "notCompleted", why: "failed" },
      ],
    },
  });
  expect(unread).toEqual(ROWS[1]);
});
