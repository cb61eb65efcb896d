import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./duration";
import { formatClock, formatIso } from "./format";
import { instantsOf } from "./wall-time";
import { zonedParts } from "./zoned-parts";
import { screenTicks, zonedTicks } from "./zoned-ticks";

const at = (text: string) => Date.parse(text);

/** "00:00 01:00", a day in place of its midnight: "1 01:00". */
function shown(ticks: ReturnType<typeof zonedTicks>, zone: string): string {
  const clock = (ms: number) => formatClock(ms, zone, { seconds: false });
  return ticks.map((tick) => (tick.day ? `${zonedParts(tick.at, zone).day}` : clock(tick.at))).join(" ");
}

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

  test("and where it begins inside of it", () => {
    const cut = zonedTicks(at("2026-11-01T05:40:00Z"), at("2026-11-01T08:00:00Z"), zone, 8);
    expect(shown(cut, zone)).toBe("01:00 02:00 03:00");
  });

  test("half an hour of Lord Howe comes twice as well", () => {
    const howe = "Australia/Lord_Howe";
    const twice = zonedTicks(at("2026-04-04T14:30:00Z"), at("2026-04-04T16:00:00Z"), howe, 8);
    expect(shown(twice, howe)).toBe("01:30 01:45 01:30 01:45 02:00 02:15 02:30");
  });
});

describe("where clocks change at midnight", () => {
  test("a day whose midnight they jump over begins at what comes after it", () => {
    const zone = "Africa/Cairo";
    const [from, to] = [at("2026-04-22T12:00:00Z"), at("2026-04-26T12:00:00Z")];
    const days = zonedTicks(from, to, zone, 6);
    expect(days.map((tick) => [formatIso(tick.at, zone), tick.day])).toEqual([
      ["2026-04-23T00:00:00+02:00", true],
      ["2026-04-24T01:00:00+03:00", true],
      ["2026-04-25T00:00:00+03:00", true],
      ["2026-04-26T00:00:00+03:00", true],
    ]);
    const night = zonedTicks(at("2026-04-23T20:00:00Z"), at("2026-04-24T00:00:00Z"), zone, 5);
    expect(shown(night, zone)).toBe("22:00 23:00 24 02:00 03:00");
  });

  test("a midnight that comes twice begins one day, and is a time like others the second time", () => {
    const zone = "America/Havana";
    const [from, to] = [at("2026-10-31T00:00:00Z"), at("2026-11-03T00:00:00Z")];
    const days = zonedTicks(from, to, zone, 3).map((tick) => formatIso(tick.at, zone));
    expect(days).toEqual([
      "2026-10-31T00:00:00-04:00",
      "2026-11-01T00:00:00-04:00",
      "2026-11-02T00:00:00-05:00",
    ]);
    const night = zonedTicks(at("2026-11-01T03:00:00Z"), at("2026-11-01T07:00:00Z"), zone, 5);
    expect(shown(night, zone)).toBe("23:00 1 00:00 01:00 02:00");
  });

  test("a day that never was has no beginning", () => {
    const zone = "Pacific/Apia";
    const days = zonedTicks(at("2011-12-29T00:00:00Z"), at("2012-01-01T12:00:00Z"), zone, 5);
    expect(shown(days, zone)).toBe("29 31 1 2");
  });
});

describe("the step is the finest of the round ones that gives no more ticks than wanted", () => {
  const from = at("2026-11-22T00:00:00Z");
  const ROUND = [
    5_000,
    15_000,
    MINUTE_MS,
    5 * MINUTE_MS,
    15 * MINUTE_MS,
    HOUR_MS,
    3 * HOUR_MS,
    6 * HOUR_MS,
    12 * HOUR_MS,
    DAY_MS,
    2 * DAY_MS,
    3 * DAY_MS,
    7 * DAY_MS,
    30 * DAY_MS,
  ];
  const stepOf = (length: number) => {
    const ticks = zonedTicks(from, from + length, "UTC", 12).map((tick) => tick.at);
    return (ticks.at(-1) ?? 0) - (ticks.at(-2) ?? 0);
  };

  test.each(ROUND.map((step, index) => [step, ROUND[index + 1] ?? step]))("%d ms", (step, next) => {
    expect(stepOf(12 * step)).toBe(step);
    expect(stepOf(12 * step + 1)).toBe(next);
  });
});

describe("both ends of the view may have a tick", () => {
  const midnight = at("2026-11-23T00:00:00Z");

  test.each([
    [midnight, midnight + 2 * HOUR_MS, "23 01:00 02:00"],
    [midnight + 1, midnight + 2 * HOUR_MS - 1, "01:00"],
    [midnight, midnight, "23"],
    [midnight + 1, midnight + 1, ""],
    [midnight + HOUR_MS, midnight, ""],
  ])("from %d to %d", (from, to, expected) => {
    expect(shown(zonedTicks(from, to, "UTC", 2), "UTC")).toBe(expected);
  });

  test("in a zone of half an hour too, whose round times are not those of UTC", () => {
    const zone = "Asia/Kolkata";
    expect(shown(zonedTicks(midnight - 5.5 * HOUR_MS, midnight - 3.5 * HOUR_MS, zone, 2), zone)).toBe(
      "23 01:00 02:00",
    );
  });
});

test("in any zone each hour that its clock shows in the view has its tick, and nothing else has one", () => {
  const instants = fc.integer({
    min: at("2000-01-01T00:00:00Z") / 1_000,
    max: at("2040-01-01T00:00:00Z") / 1_000,
  });
  const zones = fc.constantFrom("UTC", ...Intl.supportedValuesOf("timeZone"));
  fc.assert(
    fc.property(instants, zones, fc.integer({ min: 9_001, max: 36_000 }), (from, zone, length) => {
      const [first, last] = [from * 1_000, (from + length) * 1_000];
      const times = zonedTicks(first, last, zone, 10).map((tick) => tick.at);
      const minutes = Array.from(
        { length: Math.ceil(length / 60) },
        (_, index) => Math.ceil(first / MINUTE_MS) * MINUTE_MS + index * MINUTE_MS,
      );
      const hours = minutes.filter((ms) => ms <= last && zonedParts(ms, zone).minute === 0);
      // That a day begins where its midnight never was is the test above.
      const round = times.filter((ms) => zonedParts(ms, zone).minute === 0);
      expect(round).toEqual(hours);
      expect(times.length - round.length).toBeLessThanOrEqual(1);
      for (const ms of times) expect(instantsOf(zonedParts(ms, zone), zone)).toContain(ms);
    }),
    { numRuns: 200 },
  );
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
