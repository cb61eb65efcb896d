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
    ["the most frequent of three", [["hourly", 12, 2, "days"], ["hourly", 4, 2, "days"], HOURLY], 4],
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

  it("is told by the line that asks for most snapshots, wherever that stands", () => {
    const item = (id: string, frequencyType: string, frequencyInterval?: number) => ({
      ...{ id, frequencyType, frequencyInterval },
      retentionUnit: "days",
      retentionValue: 2,
    });
    const since = (...policyItems: ReturnType<typeof item>[]) =>
      readPolicy({ policies: [{ policyItems }] }).since;
    const [daily, twelve, six] = [
      item("6a7942770000000000000001", "daily", 1),
      item("6a7942780000000000000002", "hourly", 12),
      item("6a7942790000000000000003", "hourly", 6),
    ];
    expect(since(daily, twelve, six)).toBe("2026-08-10T03:16:09Z");
    expect(since(daily, twelve)).toBe("2026-08-10T03:16:08Z");
    expect(since(daily)).toBe("2026-08-10T03:16:07Z");
  });

  it("is of all its parts", () => {
    const part = (...items: Item[]) => ({
      policyItems: items.map(([frequencyType, frequencyInterval, retentionValue, retentionUnit]) => ({
        ...{ frequencyType, frequencyInterval, retentionValue, retentionUnit },
      })),
    });
    expect(readPolicy({ policies: [part(WEEKLY), part(DAILY)] })).toMatchObject({
      everyHours: 24,
      words: "daily (kept 1 week), weekly (kept 4 weeks)",
    });
  });

  it.each<[string, Item, string]>([
    ["one of something", ["hourly", 1, 1, "days"], "every 1 hour (kept 1 day)"],
    ["several", ["hourly", 2, 2, "months"], "every 2 hours (kept 2 months)"],
    ["years", ["yearly", 1, 1, "years"], "yearly (kept 1 year)"],
  ])("counts %s in words", (_, item, words) => expect(read(item).words).toBe(words));

  it.each<[Item, number]>([
    [["daily", 1, 3, "days"], 3],
    [["daily", 1, 3, "weeks"], 21],
    [["daily", 1, 3, "months"], 90],
    [["daily", 1, 3, "years"], 1_095],
  ])("keeps %j for %i days", (item, days) => {
    expect(read(item).retention).toMatchObject({
      keepAllHours: days * 24,
      keepDailyDays: days,
      keepLongestDays: days,
    });
  });

  it("keeps the longest of all lines, not the last", () => {
    expect(read(HOURLY, MONTHLY, DAILY).retention?.keepLongestDays).toBe(360);
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
