import { describe, expect, it } from "vitest";
import { readPolicy } from "./policy";

type Item = readonly [frequencyType: string, frequencyInterval: number, retentionValue: number, unit: string];

const ids = { hourly: "6a7942765a068714fc067fe1" };
const read = (...items: readonly Item[]) =>
  readPolicy({
    policies: [
      {
        policyItems: items.map(([frequencyType, frequencyInterval, retentionValue, retentionUnit]) => ({
          id: ids.hourly,
          frequencyType,
          frequencyInterval,
          retentionValue,
          retentionUnit,
        })),
      },
    ],
  });

const HOURLY: Item = ["hourly", 6, 2, "days"];
const DAILY: Item = ["daily", 1, 1, "weeks"];
const WEEKLY: Item = ["weekly", 6, 4, "weeks"];
const MONTHLY: Item = ["monthly", 40, 12, "months"];

describe("readPolicy", () => {
  it("reads the policy that Atlas gives a new cluster, in whatever order", () => {
    expect(read(MONTHLY, WEEKLY, HOURLY, DAILY)).toEqual({
      everyHours: 6,
      retention: {
        keepAllHours: 48,
        keepDailyDays: 7,
        keepNewest: null,
        keepLongestDays: 360,
        isFixed: false,
      },
      since: "2026-08-10T03:16:06Z",
      words:
        "every 6 hours (kept 2 days), daily (kept 1 week), weekly (kept 4 weeks), monthly (kept 12 months)",
    });
  });

  it.each<[string, readonly Item[], number | null]>([
    ["the more frequent of two hourly items", [["hourly", 12, 2, "days"], HOURLY], 6],
    ["a daily one", [DAILY, WEEKLY], 24],
    ["one weekly one", [WEEKLY], 168],
    ["two days a week", [WEEKLY, ["weekly", 2, 4, "weeks"]], null],
    ["a month, which is no fixed number of hours", [MONTHLY], null],
    ["on demand only", [["ondemand", 1, 1, "days"]], null],
    ["nothing", [], null],
    ["something that is not documented", [HOURLY, ["minutely", 5, 1, "days"]], null],
    ["a unit that is not documented", [["hourly", 6, 2, "fortnights"]], null],
    ["no hours at all", [["hourly", 0, 2, "days"]], null],
  ])("%s", (_, items, everyHours) => expect(read(...items).everyHours).toBe(everyHours));

  it("promises nothing at all once one item is not documented, wherever it stands", () => {
    const nothing = { everyHours: null, retention: null, since: null, words: null };
    expect(read(HOURLY, ["minutely", 5, 1, "days"])).toEqual(nothing);
    expect(read(["toString", 5, 1, "days"], DAILY)).toEqual(nothing);
  });

  it("does not count what is taken on demand, however it is spelled", () => {
    const { retention, words } = read(["onDemand", 1, 99, "months"], DAILY);
    expect([retention?.keepLongestDays, words]).toEqual([7, "daily (kept 1 week)"]);
  });

  it("knows no retention when that of one item is unknown, the most frequent or another", () => {
    expect(read(["hourly", 6, 2, "fortnights"], DAILY).retention).toBeNull();
    expect(read(HOURLY, ["daily", 1, 2, "fortnights"]).retention).toBeNull();
    expect(read(HOURLY, ["daily", 1, 0, "days"])).toMatchObject({
      retention: null,
      words: "every 6 hours (kept 2 days), daily",
    });
  });

  it("has no daily ones to keep where no item is daily", () => {
    expect(read(HOURLY, WEEKLY).retention).toMatchObject({ keepAllHours: 48, keepDailyDays: null });
  });

  it("is in force since nobody knows when, where the item has no id", () => {
    const item = { frequencyType: "hourly", frequencyInterval: 6, retentionUnit: "days", retentionValue: 2 };
    const { since, everyHours } = readPolicy({ policies: [{ policyItems: [item] }] });
    expect([since, everyHours]).toEqual([null, 6]);
  });

  it("promises nothing where there is no policy", () => {
    const nothing = { everyHours: null, retention: null, since: null, words: null };
    expect(readPolicy({})).toEqual(nothing);
    expect(readPolicy({ policies: [{ policyItems: null }] })).toEqual(nothing);
  });
});
