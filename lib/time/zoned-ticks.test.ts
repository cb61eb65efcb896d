import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./duration";
import { formatClock, formatIso } from "./format";
import { screenTicks, zonedTicks } from "./zoned-ticks";

const at = (text: string) => Date.parse(text);

test("72 hours: every six hours on the zone's clock, midnights marked", () => {
  const from = at("2026-11-20T20:34:18Z");
  const ticks = zonedTicks(from, from + 72 * HOUR_MS, "Asia/Kathmandu", 13);
  const clocks = ticks.map((tick) => formatClock(tick.at, "Asia/Kathmandu", { seconds: false }));
  expect(clocks.join(" ")).toBe("06:00 12:00 18:00 00:00 06:00 12:00 18:00 00:00 06:00 12:00 18:00 00:00");
  expect(ticks.filter(({ day }) => day).map((tick) => formatIso(tick.at, "Asia/Kathmandu"))).toEqual([
    "2026-11-22T00:00:00+05:45",
    "2026-11-23T00:00:00+05:45",
    "2026-11-24T00:00:00+05:45",
  ]);
});

describe("the night in which clocks are put back", () => {
  const zone = "America/New_York";
  const ticks = zonedTicks(at("2026-11-01T04:00:00Z"), at("2026-11-01T08:00:00Z"), zone, 8);

  test("has the repeated hour twice", () => {
    expect(ticks.map((tick) => formatClock(tick.at, zone, { seconds: false }))).toEqual([
      "00:00",
      "01:00",
      "01:00",
      "02:00",
      "03:00",
    ]);
    expect(new Set(ticks.map((tick) => tick.at)).size).toBe(5);
  });

  test("has it also where the view ends inside of it", () => {
    const cut = zonedTicks(at("2026-11-01T04:00:00Z"), at("2026-11-01T06:10:00Z"), zone, 8);
    const clocks = cut.map((tick) => formatClock(tick.at, zone, { seconds: false }));
    expect(clocks.filter((clock) => clock === "01:00")).toHaveLength(2);
  });
});

test("a midnight that happens twice is one tick among days: the second would stand on the first", () => {
  const from = at("2026-10-30T12:00:00Z");
  const ticks = zonedTicks(from, from + 72 * HOUR_MS, "America/Havana", 12);
  const days = ticks.filter(({ day }) => day).map((tick) => formatIso(tick.at, "America/Havana"));
  expect(days).toEqual([
    "2026-10-31T00:00:00-04:00",
    "2026-11-01T00:00:00-04:00",
    "2026-11-02T00:00:00-05:00",
  ]);
});

test("the night in which clocks are put forward has no hour that never happened", () => {
  const zone = "Australia/Lord_Howe";
  const ticks = zonedTicks(at("2026-10-03T13:30:00Z"), at("2026-10-03T17:30:00Z"), zone, 20);
  const clocks = ticks.map((tick) => formatClock(tick.at, zone, { seconds: false }));
  expect(clocks).toContain("02:30");
  expect(clocks).not.toContain("02:15");
});

test.each([1 / 1440, 1 / 24, 1, 3, 10, 35, 400])("%d days: a few ticks, inside, in order", (days) => {
  const to = at("2026-11-23T20:34:18Z");
  const from = to - days * DAY_MS;
  const ticks = zonedTicks(from, to, "Europe/Paris", 13).map((tick) => tick.at);
  expect(ticks.length).toBeGreaterThan(days > 35 ? 5 : 1);
  expect(ticks.length).toBeLessThanOrEqual(14);
  expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
  expect(ticks.every((tick) => tick >= from && tick <= to)).toBe(true);
  if (days < 0.01) expect(ticks.every((tick) => tick % (MINUTE_MS / 12) === 0)).toBe(true);
});

test("72 hours on a phone: every twelve hours with all midnights, wherever in the day the window begins", () => {
  for (let hour = 0; hour < 24; hour += 1) {
    const from = at("2026-11-20T00:34:18Z") + hour * HOUR_MS;
    const ticks = screenTicks(from, from + 72 * HOUR_MS, "Europe/Paris", { narrow: 6, wide: 12 });
    const narrow = ticks.filter((tick) => tick.narrow);
    expect(narrow.filter(({ day }) => day)).toHaveLength(3);
    const gaps = narrow.slice(1).map((tick, index) => tick.at - (narrow[index]?.at ?? 0));
    expect(new Set(gaps)).toEqual(new Set([12 * HOUR_MS]));
    expect(ticks.every((tick) => tick.wide)).toBe(true);
  }
});

test("where a narrow screen has round times that a wide one has not, both are there in order", () => {
  const from = at("2026-11-01T00:00:00Z");
  const ticks = screenTicks(from, from + 35 * DAY_MS, "UTC", { narrow: 6, wide: 12 });
  const only = (screen: "narrow" | "wide") => ticks.filter((tick) => tick[screen]).map((tick) => tick.at);
  expect(only("narrow")).toEqual(zonedTicks(from, from + 35 * DAY_MS, "UTC", 6).map((tick) => tick.at));
  expect(only("wide")).toEqual(zonedTicks(from, from + 35 * DAY_MS, "UTC", 12).map((tick) => tick.at));
  expect(ticks.some(({ narrow, wide }) => narrow && !wide)).toBe(true);
  expect(ticks).toEqual(ticks.toSorted((a, b) => a.at - b.at));
});
