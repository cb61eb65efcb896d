import fc from "fast-check";
import { expect, test } from "vitest";
import { MINUTE_MS } from "./duration";
import { describeSkipped, firstInstantFrom, instantsOf } from "./wall-time";
import { type ZonedParts, zonedParts } from "./zoned-parts";

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")];

function wall(text: string): ZonedParts {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
}

function isoTimes(text: string, zone: string): readonly string[] {
  return instantsOf(wall(text), zone).map((at) => new Date(at).toISOString().slice(0, 19));
}

test.each([
  ["an ordinary time", "2026-11-22 10:47:30", "Europe/Paris", ["2026-11-22T09:47:30"]],
  ["45 minutes", "2026-11-22 15:32:30", "Asia/Kathmandu", ["2026-11-22T09:47:30"]],
  ["45 minutes with summer time", "2026-11-22 23:32:30", "Pacific/Chatham", ["2026-11-22T09:47:30"]],
  ["far east", "2026-11-22 23:47:30", "Pacific/Kiritimati", ["2026-11-22T09:47:30"]],
  ["far west", "2026-11-21 21:47:30", "Etc/GMT+12", ["2026-11-22T09:47:30"]],
  ["seconds of an offset", "1970-01-01 00:00:00", "Africa/Monrovia", ["1970-01-01T00:44:30"]],
  ["New York before it jumps", "2026-03-08 01:59:59", "America/New_York", ["2026-03-08T06:59:59"]],
  ["New York jumping", "2026-03-08 02:00:00", "America/New_York", []],
  ["New York jumping, last second", "2026-03-08 02:59:59", "America/New_York", []],
  ["New York after the jump", "2026-03-08 03:00:00", "America/New_York", ["2026-03-08T07:00:00"]],
  ["New York before it repeats", "2026-11-01 00:59:59", "America/New_York", ["2026-11-01T04:59:59"]],
  [
    "New York repeating",
    "2026-11-01 01:30:00",
    "America/New_York",
    ["2026-11-01T05:30:00", "2026-11-01T06:30:00"],
  ],
  ["New York after the repetition", "2026-11-01 02:00:00", "America/New_York", ["2026-11-01T07:00:00"]],
  ["Lord Howe jumping", "2026-10-04 02:15:00", "Australia/Lord_Howe", []],
  ["Lord Howe after the jump", "2026-10-04 02:30:00", "Australia/Lord_Howe", ["2026-10-03T15:30:00"]],
  [
    "Lord Howe repeating",
    "2026-04-05 01:45:00",
    "Australia/Lord_Howe",
    ["2026-04-04T14:45:00", "2026-04-04T15:15:00"],
  ],
  ["a day that Samoa skipped", "2011-12-30 12:00:00", "Pacific/Apia", []],
  ["the second before it", "2011-12-29 23:59:59", "Pacific/Apia", ["2011-12-30T09:59:59"]],
  ["the second after it", "2011-12-31 00:00:00", "Pacific/Apia", ["2011-12-30T10:00:00"]],
  ["30 February", "2026-02-30 12:00:00", "Europe/Paris", []],
  ["29 February of no leap year", "2026-02-29 12:00:00", "UTC", []],
  ["29 February of a leap year", "2028-02-29 12:00:00", "UTC", ["2028-02-29T12:00:00"]],
  ["month 13", "2026-13-01 12:00:00", "UTC", []],
  ["24 o'clock", "2026-11-22 24:00:00", "UTC", []],
  ["a leap second", "2016-12-31 23:59:60", "UTC", []],
  ["a year of five digits", "99999-01-01 00:00:00", "Europe/Paris", []],
  ["a year that no Date can hold", "999999-01-01 00:00:00", "Europe/Paris", []],
  ["a year of two digits", "26-01-01 00:00:00", "UTC", []],
])("%s", (_, text, zone, expected) => {
  expect(isoTimes(text, zone)).toEqual(expected);
});

test.each([
  ["an ordinary time: when it was", "2026-11-22 10:47:30", "Europe/Paris", "2026-11-22T09:47:30"],
  ["one that comes twice: the first", "2026-11-01 01:30:00", "America/New_York", "2026-11-01T05:30:00"],
  ["one that is jumped over: the jump", "2026-03-08 02:30:00", "America/New_York", "2026-03-08T07:00:00"],
  ["by half an hour", "2026-10-04 02:00:00", "Australia/Lord_Howe", "2026-10-03T15:30:00"],
  ["to the last second", "2026-10-04 02:29:59", "Australia/Lord_Howe", "2026-10-03T15:30:00"],
  ["at midnight", "2026-04-24 00:00:00", "Africa/Cairo", "2026-04-23T22:00:00"],
  ["by a whole day", "2011-12-30 00:00:00", "Pacific/Apia", "2011-12-30T10:00:00"],
])("the first instant from %s", (_, text, zone, expected) => {
  expect(new Date(firstInstantFrom(wall(text), zone)).toISOString().slice(0, 19)).toBe(expected);
});

test.each([
  [
    "2026-03-08 02:30:00",
    "America/New_York",
    "On 8 March 2026 the clocks in America/New_York went from 02:00:00 to 03:00:00, so 02:30:00 never happened.",
  ],
  [
    "2026-10-04 02:29:59",
    "Australia/Lord_Howe",
    "On 4 October 2026 the clocks in Australia/Lord_Howe went from 02:00:00 to 02:30:00, so 02:29:59 never happened.",
  ],
  [
    "2018-11-04 00:00:00",
    "America/Sao_Paulo",
    "On 4 November 2018 the clocks in America/Sao_Paulo went from 00:00:00 to 01:00:00, so 00:00:00 never happened.",
  ],
  [
    "2011-12-30 12:00:00",
    "Pacific/Apia",
    "The clocks in Pacific/Apia went from 30 December 2011, 00:00:00 to 31 December 2011, 00:00:00, so 30 December 2011, 12:00:00 never happened.",
  ],
  ["2026-02-30 12:00:00", "Europe/Paris", "The calendar has no 2026-02-30."],
  ["0987-13-05 12:00:00", "Europe/Paris", "The calendar has no 0987-13-05."],
])("%s in %s never happened", (text, zone, sentence) => {
  expect(describeSkipped(wall(text), zone)).toBe(sentence);
});

test("an instant is found again from what any zone's clock shows, with nothing that shows another time", {
  timeout: 60_000,
}, () => {
  const instants = fc.integer({
    min: Date.parse("1990-01-01T00:00:00Z") / 1000,
    max: Date.parse("2040-01-01T00:00:00Z") / 1000,
  });
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (seconds, zone) => {
      const shown = zonedParts(seconds * 1000, zone);
      const found = instantsOf(shown, zone);
      expect(found).toContain(seconds * 1000);
      expect(found).toEqual([...found].sort((a, b) => a - b));
      for (const at of found) expect(zonedParts(at, zone)).toEqual(shown);
    }),
    { numRuns: 12_000 },
  );
});

test.each([
  ["America/New_York", "2026-03-08T07:00:00Z"],
  ["America/New_York", "2026-11-01T06:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  ["Pacific/Apia", "2011-12-30T10:00:00Z"],
  ["Pacific/Kwajalein", "1993-08-21T12:00:00Z"],
  ["Antarctica/Troll", "2026-10-25T01:00:00Z"],
  ["America/Caracas", "2016-05-01T07:00:00Z"],
  ["Asia/Pyongyang", "2018-05-04T15:00:00Z"],
])(
  "around the change of clocks in %s at %s every quarter of an hour is found, as often as it was",
  (zone, at) => {
    const quarters = Array.from(
      { length: 193 },
      (_, index) => Date.parse(at) + (index - 96) * 15 * MINUTE_MS,
    );
    const shown = quarters.map((quarter) => JSON.stringify(zonedParts(quarter, zone)));
    for (const quarter of quarters) {
      const parts = zonedParts(quarter, zone);
      const same = quarters.filter((_, index) => shown[index] === JSON.stringify(parts));
      expect(instantsOf(parts, zone)).toEqual(same);
    }
  },
);
