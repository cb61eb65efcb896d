import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatClock,
  formatDay,
  formatInstant,
  formatIso,
  formatOffset,
  formatZone,
  nameOffset,
  sharedOffset,
} from "./format";

const AT = Date.parse("2026-11-23T20:11:05Z");

test.each([
  ["UTC", "Nov 23, 20:11:05", "UTC", "UTC", "2026-11-23T20:11:05Z"],
  ["Europe/Paris", "Nov 23, 21:11:05", "GMT+1", "GMT+1 Europe/Paris", "2026-11-23T21:11:05+01:00"],
  ["America/New_York", "Nov 23, 15:11:05", "GMT-5", "GMT-5 America/New_York", "2026-11-23T15:11:05-05:00"],
  [
    "Australia/Lord_Howe",
    "Nov 24, 07:11:05",
    "GMT+11",
    "GMT+11 Australia/Lord_Howe",
    "2026-11-24T07:11:05+11:00",
  ],
  ["Asia/Kolkata", "Nov 24, 01:41:05", "GMT+5:30", "GMT+5:30 Asia/Kolkata", "2026-11-24T01:41:05+05:30"],
  [
    "America/St_Johns",
    "Nov 23, 16:41:05",
    "GMT-3:30",
    "GMT-3:30 America/St_Johns",
    "2026-11-23T16:41:05-03:30",
  ],
  ["Europe/London", "Nov 23, 20:11:05", "GMT", "GMT Europe/London", "2026-11-23T20:11:05+00:00"],
])("%s", (zone, instant, offset, label, iso) => {
  expect(formatInstant(AT, zone)).toBe(instant);
  expect(formatInstant("2026-11-23T20:11:05Z", zone)).toBe(instant);
  expect(formatOffset(AT, zone)).toBe(offset);
  expect(formatZone(AT, zone)).toBe(label);
  expect(formatIso(AT, zone)).toBe(iso);
});

test("seconds and years are a choice", () => {
  expect(formatInstant(AT, "UTC", { seconds: false, year: true })).toBe("Nov 23, 2026, 20:11");
  expect(formatDay(AT, "UTC")).toBe("Nov 23");
  expect(formatDay(AT, "UTC", { year: true })).toBe("Nov 23, 2026");
  expect(formatClock(AT, "UTC")).toBe("20:11:05");
  expect(formatClock(AT, "UTC", { seconds: false })).toBe("20:11");
});

test("midnight is 00, and the offset is the one in force at the instant", () => {
  expect(formatInstant("2026-11-23T23:00:00Z", "Europe/Paris")).toBe("Nov 24, 00:00:00");
  expect(formatOffset("2026-07-01T00:00:00Z", "Europe/Paris")).toBe("GMT+2");
  expect(formatIso("2026-11-01T05:30:00Z", "America/New_York")).toBe("2026-11-01T01:30:00-04:00");
  expect(formatIso("2026-11-01T06:30:00Z", "America/New_York")).toBe("2026-11-01T01:30:00-05:00");
});

test("what is no time is shown as it came", () => {
  expect(formatInstant("soon", "UTC")).toBe("soon");
  expect(formatDay(Number.NaN, "Europe/Paris")).toBe("NaN");
  expect(formatIso(9e15, "UTC")).toBe("9000000000000000");
});

test.each([
  [0, "GMT"],
  [60, "GMT+1"],
  [-60, "GMT-1"],
  [30, "GMT+0:30"],
  [-30, "GMT-0:30"],
  [345, "GMT+5:45"],
  [-210, "GMT-3:30"],
  [5, "GMT+0:05"],
  [840, "GMT+14"],
])("%i minutes ahead are %s", (ahead, name) => expect(nameOffset(ahead)).toBe(name));

test("the last and the first instant that there are have a time, those beyond have none", () => {
  expect(formatInstant(8.64e15, "UTC", { year: true })).toBe("Sep 13, 275760, 00:00:00");
  expect(formatInstant(8.64e15 + 1, "UTC")).toBe("8640000000000001");
  expect(formatOffset(Number.NaN, "Asia/Kolkata")).toBe("GMT+5:30");
  expect(formatOffset("soon", "Europe/Paris")).toBe("GMT+1");
});

test("a year of three digits has four in ISO 8601", () => {
  expect(formatIso(Date.UTC(987, 0, 2, 12), "Etc/GMT-1")).toBe("0987-01-02T13:00:00+01:00");
});

test("every month has its name", () => {
  const days = Array.from({ length: 12 }, (_, month) => formatDay(Date.UTC(2026, month, 1), "UTC"));
  expect(days.join(", ")).toBe(
    "Jan 1, Feb 1, Mar 1, Apr 1, May 1, Jun 1, Jul 1, Aug 1, Sep 1, Oct 1, Nov 1, Dec 1",
  );
});

test("an instant survives being written in any zone", () => {
  const zones = fc.constantFrom("UTC", ...Intl.supportedValuesOf("timeZone"));
  const instants = fc.integer({
    min: Date.parse("2000-01-01T00:00:00Z"),
    max: Date.parse("2040-01-01T00:00:00Z"),
  });
  fc.assert(
    fc.property(instants, zones, (ms, zone) => {
      expect(Date.parse(formatIso(ms, zone))).toBe(Math.floor(ms / 1000) * 1000);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    "on one side of a change of the clocks",
    ["2026-11-01T00:00:00Z", "2026-11-26T00:00:00Z"],
    "Europe/Berlin",
    "GMT+1",
  ],
  ["on both sides of it", ["2026-10-24T00:00:00Z", "2026-11-26T00:00:00Z"], "Europe/Berlin", null],
  ["on both sides of it, in UTC", ["2026-10-24T00:00:00Z", "2026-11-26T00:00:00Z"], "UTC", "UTC"],
  ["which are none", [], "Europe/Berlin", null],
])("times %s share an offset or do not", (_, times, zone, offset) =>
  expect(sharedOffset(times, zone)).toBe(offset),
);
