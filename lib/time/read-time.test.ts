import { describe, expect, test } from "vitest";
import { readTime, type TimeReading } from "./read-time";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const AT = Date.parse("2026-11-22T09:47:30Z") / 1000;
const FRACTION = "The fraction of the second is dropped.";
const NO_YEAR = "No year given: read as 2026.";
const SEVERAL = "This holds several times: leave only the one that is meant.";

// Hours ahead of UTC on 22 November 2026.
const ZONES = [
  ["UTC", 0],
  ["America/New_York", -5],
  ["Australia/Lord_Howe", 11],
] as const;

function read(text: string, zone = "UTC", now = NOW): TimeReading {
  return readTime(text, { zone, now });
}

/** The instant as ISO 8601, or why there is none. */
function readIso(text: string, zone = "UTC", now = NOW): string {
  const reading = read(text, zone, now);
  if (reading.kind === "instant") return new Date(reading.seconds * 1000).toISOString().slice(0, 19);
  return reading.kind === "choice" ? reading.question : reading.reason;
}

const COMPLETE: readonly (readonly [text: string, form: string, note?: string])[] = [
  ["2026-11-22T09:47:30Z", "ISO 8601"],
  ["  2026-11-22T09:47:30Z\n", "ISO 8601"],
  ['"2026-11-22T09:47:30Z",', "ISO 8601"],
  ["`2026-11-22T09:47:30Z`", "ISO 8601"],
  ["“2026-11-22T09:47:30Z”", "ISO 8601"],
  ["2026-11-22t09:47:30z", "ISO 8601"],
  ["2026-11-22 09:47:30Z", "ISO 8601"],
  ["2026-11-22T10:47:30+01:00", "ISO 8601"],
  ["2026-11-22T10:47:30+0100", "ISO 8601"],
  ["2026-11-22T10:47:30+01", "ISO 8601"],
  ["2026-11-22 04:47:30 -05:00", "ISO 8601"],
  ["2026-11-22T04:47:30\u221205:00", "ISO 8601"],
  ["2026-11-22T15:32:30+05:45", "ISO 8601"],
  ["2026-11-22T09:47:30.000Z", "ISO 8601"],
  ["2026-11-22T09:47:30.123Z", "ISO 8601", FRACTION],
  ["2026-11-22T09:47:30,123456789Z", "ISO 8601", FRACTION],
  ["20261122T094730Z", "ISO 8601"],
  ["20261122T104730.5+0100", "ISO 8601", FRACTION],
  ["2026-11-22T10:47:30[Europe/Paris]", "ISO 8601"],
  ["2026-11-22T10:47:30+01:00[Europe/Paris]", "ISO 8601"],
  ["2026-11-22 10:47:30 Europe/Paris", "ISO 8601"],
  ["2026-11-22T09:47:30Z[UTC]", "ISO 8601"],
  ["2026-11-22 10:47:30 +0100 CET", "ISO 8601"],
  ["2026-11-22 09:47:30.5 +0000 UTC m=+0.000012", "ISO 8601", FRACTION],
  ["it broke at 2026-11-22T09:47:30Z.", "ISO 8601"],

  ["1795340850", "epoch seconds"],
  ["1795340850.123", "epoch seconds", FRACTION],
  ["1795340850.000", "epoch seconds"],
  ["1795340850000", "epoch milliseconds"],
  ["1795340850999", "epoch milliseconds", FRACTION],
  ["1795340850999999", "epoch microseconds", FRACTION],
  ["1795340850999999999", "epoch nanoseconds", FRACTION],

  ["7710930235922841603", "Timestamp"],
  ["Long('7710930235922841603')", "Timestamp"],
  ["Timestamp(1795340850, 3)", "Timestamp"],
  ["Timestamp({ t: 1795340850, i: 3 })", "Timestamp"],
  ['{"$timestamp":{"t":1795340850,"i":3}}', "Timestamp"],
  [
    "{ op: 'u', o: { x: Timestamp({ t: 1795000000, i: 1 }) }, ts: Timestamp({ t: 1795340850, i: 3 }), t: Long('7'), wall: ISODate('2026-11-22T09:47:31Z'), prevOpTime: { ts: Timestamp(1795000001, 1), t: Long('-1') } }",
    "Timestamp",
  ],
  [
    '{"op":"i","o":{"_id":{"$oid":"6a6f78e0cab84da5c4476b25"}},"ts":{"$timestamp":{"t":1795340850',
    "Timestamp",
  ],
  ['ISODate("2026-11-22T09:47:30.123Z")', "MongoDB date", FRACTION],
  ["new Date('2026-11-22T10:47:30+01:00')", "MongoDB date"],
  ["new Date(1795340850000)", "MongoDB date"],
  ['{"$date":"2026-11-22T09:47:30Z"}', "MongoDB date"],
  ['{"$date":1795340850123}', "MongoDB date", FRACTION],
  ['{"$date":{"$numberLong":"1795340850123"}}', "MongoDB date", FRACTION],
  ['{"_id":{"$oid":"6a6f78e0cab84da5c4476b25"},"at":{"$date":"2026-11-22T09:47:30Z"}}', "MongoDB date"],
  ['ObjectId("6b02ba32cab84da5c4476b25")', "ObjectId"],
  ["6b02ba32cab84da5c4476b25", "ObjectId"],
  ['{"$oid":"6B02BA32CAB84DA5C4476B25"}', "ObjectId"],
  [
    '{"t":{"$date":"2026-11-22T10:47:30.123+01:00"},"s":"I","c":"COMMAND","attr":{"clusterTime":{"$timestamp":{"t":1795000000,"i":1}}}}',
    "MongoDB log line",
    FRACTION,
  ],
  ['{"t":{"$date":"2026-11-22T10:47:30+01:00', "MongoDB log line"],
  ['Nov 22 01:02:03 db-1 mongod[8]: {"t":{"$date":"2026-11-22T09:47:30Z"},"s":"I"', "MongoDB log line"],
  [
    '{\\"t\\":{\\"$date\\":\\"2026-11-22T09:47:30Z\\"},\\"s\\":\\"I\\"}\\n","stream":"stdout"',
    "MongoDB log line",
  ],
  ["2026-11-22T09:47:30.123+0000 I COMMAND  [conn12] command shop.orders", "MongoDB log line", FRACTION],

  [
    '203.0.113.9 - - [22/Nov/2026:10:47:30 +0100] "DELETE /orders?ts=1795000000 HTTP/1.1" 200',
    "nginx access log",
  ],
  ["<34>1 2026-11-22T09:47:30.003Z host app - - - gone", "syslog", FRACTION],
  ["2026-11-22T10:47:30+0100 db-1 mongod[812]: gone", "ISO 8601"],
  ["2026-11-22T09:47:30.123456789Z stdout F gone", "ISO 8601", FRACTION],
  ["2026-11-22 09:47:30.123 UTC [12] LOG:  gone", "ISO 8601", FRACTION],
  [`2026-11-22T09:47:30Z INFO retried since 2026-11-22T09:40:00Z ${"and on ".repeat(20)}`, "ISO 8601"],
  ['{"level":30,"time":1795340850123,"pid":1}', "epoch milliseconds", FRACTION],
  ['{"level":"info","ts":1795340850.123,"msg":"gone"}', "epoch seconds", FRACTION],
  ['{"@timestamp":"2026-11-22T09:47:30Z","message":"gone"}', "log line"],
  ['{"msg":"took","uptime":1795000000,"time":"00:00:12","timestamp":"2026-11-22T09:47:30Z"}', "log line"],
  ['time="2026-11-22T09:47:30Z" level=info msg="gone"', "log line"],

  ["22 November 2026, 09:47:30 UTC", "date in words"],
  ["22nd of November 2026 at 9:47:30 am UTC", "date in words"],
  ["22-Nov-2026 09:47:30 GMT", "date in words"],
  ["Nov 22, 2026, 9:47:30\u202fAM UTC", "date in words"],
  ["Nov 22, 09:47:30 UTC", "date in words", NO_YEAR],
  ["Nov 22, 10:47:30 GMT+1", "date in words", NO_YEAR],
  ["Nov 22, 15:17:30 GMT+5:30", "date in words", NO_YEAR],
  ["Nov 22, 10:47:30 GMT+1 Europe/Paris", "date in words", NO_YEAR],
  ["Sun, 22 Nov 2026 09:47:30 GMT", "date in words"],
  ["Sun, 22 Nov 2026 10:47:30 +0100", "date in words"],
  ["Mon, 22 Nov 2026 09:47:30 GMT", "date in words", "22 November 2026 is a Sunday."],
  ["Sun Nov 22 09:47:30 UTC 2026", "date in words"],
  ["Sun Nov 22 10:47:30 2026 +0100", "date in words"],
  ["Sun Nov 22 2026 10:47:30 GMT+0100 (Central European Standard Time)", "date in words"],
  ["22. November 2026, 09:47:30 UTC", "date in words"],
  ["22/11/2026 09:47:30 UTC", "date in numbers"],
  ["11/22/2026 - 09:47:30 AM UTC", "date in numbers"],
  ["11/22/2026, 10:47:30 (UTC+01:00)", "date in numbers"],

  ["1 day 10 h 46 min 48 s ago", "relative time"],
  ["1 day, 10 h 46 min 48 s ago", "relative time"],
  ["1 day, 10 hours, 46 minutes and 48 seconds ago", "relative time"],
  ["34h46m48s ago", "relative time"],
  ["-125208s", "relative time"],
  ["yesterday 09:47:30 UTC", "day in words"],
];

describe.each(ZONES)("on a page in %s", (zone, hoursAhead) => {
  test.each(COMPLETE.map(([text, form, note = null]) => ({ text, form, note })))(
    "$text is complete",
    ({ text, form, note }) => {
      expect(read(text, zone)).toEqual({ kind: "instant", seconds: AT, form, note });
    },
  );

  test.each([
    ["2026-11-22T09:47:30", "ISO 8601", ""],
    ["20261122094730", "ISO 8601", ""],
    ["2026-11-22 09:47:30,123 INFO  main - gone", "ISO 8601", ` ${FRACTION}`],
    ["22 Nov 2026 09:47:30", "date in words", ""],
    ["Nov 22, 2026, 9:47:30 AM", "date in words", ""],
    ["[Sun Nov 22 09:47:30.5 2026] [core:error] gone", "date in words", ` ${FRACTION}`],
    ["22.11.2026 09:47:30", "date in numbers", ""],
    ["2026/11/22 09:47:30 [error] 12#12: *1 gone", "nginx error log", ""],
  ])("%s is read there, and that is noted", (text, form, more) => {
    const note = `No zone given: read in ${zone}.${more}`;
    expect(read(text, zone)).toEqual({ kind: "instant", seconds: AT - hoursAhead * 3600, form, note });
  });

  test("without seconds or a time of day it begins there", () => {
    const start = (clock: number) =>
      new Date(AT * 1000 - clock - hoursAhead * 3_600_000).toISOString().slice(0, 19);
    const midnight = ((9 * 60 + 47) * 60 + 30) * 1000;
    for (const text of ["2026-11-22T09:47", "2026/11/22 09:47", "22/11/2026 9:47 am"])
      expect(readIso(text, zone)).toBe(start(30_000));
    for (const text of ["2026-11-22", "20261122", "22 Nov 2026", "22/11/2026"]) {
      expect(readIso(text, zone)).toBe(start(midnight));
      const note = `No time of day given: read as 00:00:00. No zone given: read in ${zone}.`;
      expect(read(text, zone)).toHaveProperty("note", note);
    }
  });

  test("syslog and klog have neither year nor zone", () => {
    const note = `${NO_YEAR} No zone given: read in ${zone}.`;
    const expected = { kind: "instant", seconds: AT - hoursAhead * 3600, form: "syslog", note };
    expect(read("Nov 22 09:47:30 db-1 mongod[812]: gone", zone)).toEqual(expected);
    expect(read("<34>Nov 22 09:47:30 db-1 gone", zone)).toEqual(expected);
    const klog = { ...expected, form: "klog line" };
    expect(read("E1122 09:47:30.000000   12 server.go:9] gone", zone)).toEqual(klog);
  });
});

// Now it is Monday 20:34:18 in London, Monday 15:34:18 in New York, Tuesday 07:34:18 on Lord Howe.
test.each([
  ["yesterday", "2026-11-22T00:00:00", "2026-11-22T05:00:00", "2026-11-22T13:00:00"],
  ["yesterday 14:05", "2026-11-22T14:05:00", "2026-11-22T19:05:00", "2026-11-23T03:05:00"],
  ["Yesterday at 2:05 pm", "2026-11-22T14:05:00", "2026-11-22T19:05:00", "2026-11-23T03:05:00"],
  ["yesterday 2pm", "2026-11-22T14:00:00", "2026-11-22T19:00:00", "2026-11-23T03:00:00"],
  ["yesterday at 2 p.m.", "2026-11-22T14:00:00", "2026-11-22T19:00:00", "2026-11-23T03:00:00"],
  ["3 am", "2026-11-23T03:00:00", "2026-11-23T08:00:00", "2026-11-23T16:00:00"],
  ["[09:47:30.123] ERROR cannot write", "2026-11-23T09:47:30", "2026-11-23T14:47:30", "2026-11-22T22:47:30"],
  ["yesterday noon", "2026-11-22T12:00:00", "2026-11-22T17:00:00", "2026-11-23T01:00:00"],
  ["yesterday at midnight", "2026-11-22T00:00:00", "2026-11-22T05:00:00", "2026-11-22T13:00:00"],
  ["today 09:47", "2026-11-23T09:47:00", "2026-11-23T14:47:00", "2026-11-23T22:47:00"],
  ["09:47", "2026-11-23T09:47:00", "2026-11-23T14:47:00", "2026-11-22T22:47:00"],
  ["16:00:01", "2026-11-23T16:00:01", "2026-11-22T21:00:01", "2026-11-23T05:00:01"],
  ["12:05 am", "2026-11-23T00:05:00", "2026-11-23T05:05:00", "2026-11-23T13:05:00"],
  ["20:34:18 UTC", "2026-11-23T20:34:18", "2026-11-23T20:34:18", "2026-11-23T20:34:18"],
  ["20:34:19 UTC", "2026-11-22T20:34:19", "2026-11-22T20:34:19", "2026-11-22T20:34:19"],
  ["Sunday 09:47", "2026-11-22T09:47:00", "2026-11-22T14:47:00", "2026-11-21T22:47:00"],
  ["last Sunday, 09:47", "2026-11-22T09:47:00", "2026-11-22T14:47:00", "2026-11-21T22:47:00"],
  ["Mon 16:00", "2026-11-23T16:00:00", "2026-11-16T21:00:00", "2026-11-23T05:00:00"],
  ["now", "2026-11-23T20:34:18", "2026-11-23T20:34:18", "2026-11-23T20:34:18"],
])("%s depends on what day it is there", (text, ...expected) => {
  expect(ZONES.map(([zone]) => readIso(text, zone))).toEqual(expected);
});

test("which day was taken is noted", () => {
  const zone = "No zone given: read in UTC.";
  expect(read("09:47")).toHaveProperty("note", `No date given: read as Monday, 23 November 2026. ${zone}`);
  expect(read("Sunday 09:47Z")).toHaveProperty("note", "No date given: read as Sunday, 22 November 2026.");
});

test.each([
  ["2 h ago", "2026-11-23T18:34:18"],
  ["2h ago", "2026-11-23T18:34:18"],
  ["-2h", "2026-11-23T18:34:18"],
  ["now-2h", "2026-11-23T18:34:18"],
  ["90 min ago", "2026-11-23T19:04:18"],
  ["1h30m ago", "2026-11-23T19:04:18"],
  ["1.5 hours ago", "2026-11-23T19:04:18"],
  ["an hour ago", "2026-11-23T19:34:18"],
  ["5 minutes ago", "2026-11-23T20:29:18"],
  ["30 s ago", "2026-11-23T20:33:48"],
  ["3 days ago", "2026-11-20T20:34:18"],
  ["a week ago", "2026-11-16T20:34:18"],
])("%s", (text, expected) => {
  for (const [zone] of ZONES) expect(readIso(text, zone)).toBe(expected);
  expect(readIso(text, "UTC", NOW + 999)).toBe(expected);
});

test.each([
  ["Nov 24 20:00:00 db-1 x", "2026-11-24T20:00:00"],
  ["Nov 24 20:34:18 db-1 x", "2026-11-24T20:34:18"],
  ["Nov 24 20:34:19 db-1 x", "2025-11-24T20:34:19"],
  ["Dec 31 23:59:59 db-1 x", "2025-12-31T23:59:59"],
  ["Feb 29 12:00:00 db-1 x", "2024-02-29T12:00:00"],
  ["Feb 30 12:00:00 db-1 x", "The calendar has no 2026-02-30."],
])("without a year, %s is the newest not more than a day after now", (text, expected) => {
  expect(readIso(text)).toBe(expected);
});

test("at the turn of the year the newest is the one of the year before, or of the next", () => {
  expect(readIso("Dec 31 23:00:00 db-1 x", "UTC", Date.parse("2027-01-01T00:10:00Z"))).toBe(
    "2026-12-31T23:00:00",
  );
  expect(readIso("Jan  1 00:05:00 db-1 x", "UTC", Date.parse("2026-12-31T23:50:00Z"))).toBe(
    "2027-01-01T00:05:00",
  );
});

describe("day and month in numbers", () => {
  test("either may come first", () => {
    expect(read("03/04/2026 09:47", "America/New_York")).toEqual({
      kind: "choice",
      question: "Is that 3 April 2026 or 4 March 2026?",
      form: "date in numbers",
      choices: [
        { label: "3 April 2026, 09:47:00 GMT-4", seconds: Date.parse("2026-04-03T13:47:00Z") / 1000 },
        { label: "4 March 2026, 09:47:00 GMT-5", seconds: Date.parse("2026-03-04T14:47:00Z") / 1000 },
      ],
    });
    expect(read("03-04-2026 09:47Z", "America/New_York")).toHaveProperty(
      "choices.0.label",
      "3 April 2026, 09:47:00 UTC",
    );
  });

  test.each([
    ["11/22/2026 09:47", "2026-11-22T09:47:00"],
    ["03/03/2026 09:47", "2026-03-03T09:47:00"],
    ["03.04.2026 09:47", "2026-04-03T09:47:00"],
    ["13/13/2026 09:47", "The calendar has no 2026-13-13."],
  ])("%s has one reading", (text, expected) => {
    expect(readIso(text)).toBe(expected);
  });

  test.each([
    ["03/04/2026 09:47:00 and 03/04/2026 09:47:00", "Is that 3 April 2026 or 4 March 2026?"],
    ["03/04/2026 09:47:00 and 05/06/2026 09:47:00", SEVERAL],
    ["03/04/2026 09:47:00 and 30/02/2026 09:47:00", SEVERAL],
    ["03/04/2026 09:47:00 and 2026-04-03 09:47:00", SEVERAL],
    ["30/02/2026 09:47:00 and 31/02/2026 09:47:00", "The calendar has no 2026-02-30."],
  ])("%s: two dates are one question only where they are the same", (text, expected) => {
    expect(readIso(text)).toBe(expected);
  });

  test("one that clocks jumped over leaves the other, and a note", () => {
    const reading = read("08/03/2026 02:30 America/New_York");
    expect(reading).toMatchObject({ kind: "instant", seconds: Date.parse("2026-08-03T06:30:00Z") / 1000 });
    expect(reading).toHaveProperty("note", expect.stringContaining("so 02:30:00 never happened"));
  });
});

describe("changes of the clocks", () => {
  test.each([
    ["2026-11-01T01:30:00", "America/New_York", "1 November 2026", "GMT-4", "05:30:00", "GMT-5", "06:30:00"],
    [
      "2026-11-01 01:30:00 America/New_York",
      "UTC",
      "1 November 2026",
      "GMT-4",
      "05:30:00",
      "GMT-5",
      "06:30:00",
    ],
    [
      "Nov  1 01:30:00 db-1 x",
      "America/New_York",
      "1 November 2026",
      "GMT-4",
      "05:30:00",
      "GMT-5",
      "06:30:00",
    ],
  ])("%s in %s came twice", (text, zone, day, firstOffset, first, secondOffset, second) => {
    const reading = read(text, zone);
    expect(reading).toMatchObject({
      kind: "choice",
      question: `01:30:00 came twice on ${day} in America/New_York. Which one is meant?`,
      choices: [
        { label: `01:30:00 ${firstOffset} (first)`, seconds: Date.parse(`2026-11-01T${first}Z`) / 1000 },
        { label: `01:30:00 ${secondOffset} (second)`, seconds: Date.parse(`2026-11-01T${second}Z`) / 1000 },
      ],
    });
  });

  test("half an hour of Lord Howe came twice", () => {
    expect(read("2026-04-05 01:45", "Australia/Lord_Howe")).toHaveProperty("choices", [
      { label: "01:45:00 GMT+11 (first)", seconds: Date.parse("2026-04-04T14:45:00Z") / 1000 },
      { label: "01:45:00 GMT+10:30 (second)", seconds: Date.parse("2026-04-04T15:15:00Z") / 1000 },
    ]);
  });

  test("an offset says which of two it is, and must be one of them", () => {
    expect(readIso("2026-11-01T01:30:00-04:00[America/New_York]")).toBe("2026-11-01T05:30:00");
    expect(readIso("Nov 1, 01:30:00 GMT-5 America/New_York")).toBe("2026-11-01T06:30:00");
    const wrong = "The clocks of America/New_York were not that far from UTC then.";
    expect(readIso("2026-11-01T03:30:00-04:00[America/New_York]")).toBe(wrong);
  });

  test.each([
    [
      "2026-03-08T02:30:00",
      "America/New_York",
      "On 8 March 2026 the clocks in America/New_York went from 02:00:00 to 03:00:00, so 02:30:00 never happened.",
    ],
    [
      "2026-10-04 02:15",
      "Australia/Lord_Howe",
      "On 4 October 2026 the clocks in Australia/Lord_Howe went from 02:00:00 to 02:30:00, so 02:15:00 never happened.",
    ],
  ])("%s in %s never was", (text, zone, reason) => {
    expect(read(text, zone)).toEqual({ kind: "unreadable", reason });
    expect(read(`${text}Z`, zone)).toHaveProperty("kind", "instant");
  });

  test("a time of day is the newest that was: once, twice or never on the day of the change", () => {
    const once = Date.parse("2026-11-01T06:10:00Z");
    expect(readIso("01:30", "America/New_York", once)).toBe("2026-11-01T05:30:00");
    const twice = Date.parse("2026-11-01T06:40:00Z");
    expect(read("01:30", "America/New_York", twice)).toHaveProperty("kind", "choice");
    const never = Date.parse("2026-03-08T12:00:00Z");
    expect(readIso("02:30", "America/New_York", never)).toContain("so 02:30:00 never happened");
    const before = Date.parse("2026-03-08T06:59:00Z");
    expect(readIso("02:30", "America/New_York", before)).toBe("2026-03-07T07:30:00");
  });

  test("a day whose midnight came twice began at the first", () => {
    expect(readIso("2026-11-01", "America/Havana")).toBe("2026-11-01T04:00:00");
    expect(read("2026-11-01 00:00", "America/Havana")).toHaveProperty("kind", "choice");
  });
});

const NOTHING = "No time found in this. Try 2026-11-22T09:47:30Z, a Unix time, or “2 h ago”.";
const FUTURE =
  "That lies in the future, and what is not written yet cannot be restored: name a time before now.";
const RANGE = "Only times from 1970 to 9999 can be read.";

test.each([
  ["", NOTHING],
  [" \n\t", NOTHING],
  ['""', NOTHING],
  ["hello", NOTHING],
  ["2026", NOTHING],
  ["12345678", NOTHING],
  ["12345678901234567890", NOTHING],
  ["500 ms ago", NOTHING],
  ["2026-11-22-09", NOTHING],
  ["2026-11-22_09-47-30", NOTHING],
  ["2026-11-22T09:47:3", NOTHING],
  ["2026-11-22T09:47:30+0", "2026-11-22T09:47:30"],
  ["2026-11-22T09:47:300", NOTHING],
  ["2026-11-22T09:47:30-backup.gz", NOTHING],
  ["2026-11-22T09:47:30foobar gone", NOTHING],
  ["12026-11-22T09:47:30Z", NOTHING],
  ['{"t":{"$date":"2026-11-22T10:47:3', NOTHING],
  ["2026-02-30", "The calendar has no 2026-02-30."],
  ["2026-02-30T12:00:00Z", "The calendar has no 2026-02-30."],
  ["30 Feb 2026 12:00", "The calendar has no 2026-02-30."],
  ["2026-11-22T24:00:00Z", "24:00:00 is no time of day."],
  ["25:00", "25:00 is no time of day."],
  ["14:05 am", "14:05 am is no time of day."],
  ["14 am", "14 am is no time of day."],
  ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59"],
  ["20260231094730", "2612-01-09T09:58:14"],
  ["1969-12-31T23:59:59Z", RANGE],
  ["1970-01-01T00:00:00Z", "1970-01-01T00:00:00"],
  ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59"],
  ["9999-12-31T23:59:59-01:00", RANGE],
  ["0001-01-01T00:00:00Z", RANGE],
  ["in 2 h", FUTURE],
  ["+2h", FUTURE],
  ["2 h from now", FUTURE],
  ["tomorrow 09:47", FUTURE],
  ["2h", "Before now? Then write “2h ago”."],
  ["2026-11-22T09:47:30Z or 2026-11-22T10:47:30Z", SEVERAL],
  ["2026-11-22T09:47:30Z and again 2026-11-22T10:47:30+01:00", "2026-11-22T09:47:30"],
  ["2026-11-22T09:47:30Z/2026-11-22T10:47:30Z", SEVERAL],
  ["2026-11-22 09:47 - 10:15", SEVERAL],
  ["between 2026-11-22 09:47 and 10:15", SEVERAL],
  ['{ a: ISODate("2026-11-22T09:47:30Z"), b: ISODate("2026-11-22T10:47:30Z") }', SEVERAL],
  ["Timestamp(1795340850, 3) Timestamp(1795340851, 1)", SEVERAL],
  ["2026-11-22 09:47-10:15", "No zone has the offset -10:15."],
  ["2026-11-22T09:47:30+15:00", "No zone has the offset +15:00."],
  ["2026-11-22 10:47:30 UTC +1", "2026-11-22T09:47:30"],
])("%s", (text, expected) => {
  expect(readIso(text)).toBe(expected);
});

describe("every way to write it that is known", () => {
  const AT_ISO = "2026-11-22T09:47:30";

  test.each([
    "2026-11-22_09:47:30Z",
    "2026-11-22, 09:47:30Z",
    "2026-11-22 at 09:47:30Z",
    "2026-11-22, at 09:47:30Z",
    "2026-11-22 AT 09:47:30Z",
    "2026-11-22 - 09:47:30Z",
    "2026-11-22: 09:47:30Z",
    "2026-11-22:09:47:30Z",
    "2026-11-22  9:47:30Z",
    "2026-11-22 9:47:30 a.m. UTC",
    "2026-11-22 9:47:30am UTC",
    "2026-11-22 9:47:30 AM (UTC)",
    "2026-11-22 09:47:30 [UTC]",
    "2026-11-22 09:47:30 (GMT)",
    "2026-11-22 09:47:30 utc",
    "2026-11-22 09:47:30 Z",
    "2026.11.22 09:47:30Z",
    "2026/11/22 09:47:30Z",
    "22.11.2026 09:47:30Z",
    "22-11-2026 09:47:30Z",
    "22/Nov/2026 09:47:30Z",
    "22 Nov, 2026 09:47:30Z",
    "22nd Nov. 2026 09:47:30Z",
    "November 22nd, 2026 09:47:30Z",
    "Nov. 22 2026 09:47:30Z",
    "NOVEMBER 22 2026 09:47:30Z",
    "Sun. Nov 22 2026 09:47:30Z",
    "Sunday, 22 November 2026 09:47:30Z",
    "on Sunday 22 November 2026 09:47:30Z",
    "@1795340850",
    "NumberLong(7710930235922841603)",
    'NumberLong("7710930235922841603")',
    "Date(1795340850000)",
    "{ t: 1795340850, i: 1 }",
    "timestamp: 2026-11-22T09:47:30Z gone",
    "level=info time=1795340850 gone",
    "level=info @timestamp='2026-11-22 09:47:30Z' gone",
  ])("%s", (text) => expect(readIso(text, "America/New_York")).toBe(AT_ISO));

  test.each([
    ["+01:00", "08:47:30"],
    ["+0100", "08:47:30"],
    ["+1", "08:47:30"],
    [" +01:00", "08:47:30"],
    ["-00:30", "10:17:30"],
    ["+05:45", "04:02:30"],
    ["-12:00", "21:47:30"],
    [" GMT+1", "08:47:30"],
    [" GMT-03:30", "13:17:30"],
    [" (UTC+01:00)", "08:47:30"],
    [" [GMT+1]", "08:47:30"],
    [" UTC +01:00", "08:47:30"],
    [" Europe/Paris", "08:47:30"],
    [" (Europe/Paris)", "08:47:30"],
    ["[Europe/Paris]", "08:47:30"],
    [" +0100 (Europe/Paris)", "08:47:30"],
    [" America/Argentina/Buenos_Aires", "12:47:30"],
  ])("with the zone “%s”", (zone, clock) => {
    expect(readIso(`2026-11-22T09:47:30${zone}`)).toBe(`2026-11-22T${clock}`);
  });

  test.each([
    ["+14:00", "2026-11-21T19:47:30"],
    ["+14:30", "No zone has the offset +14:30."],
    ["+15", "No zone has the offset +15."],
    ["+05:15", "No zone has the offset +05:15."],
    [" -14:45", "No zone has the offset -14:45."],
    [
      " Mars/Olympus/Mons",
      "“Mars/Olympus/Mons” does not name one zone: write an offset such as +01:00 instead.",
    ],
  ])("but with no zone that is none: “%s”", (zone, expected) => {
    expect(readIso(`2026-11-22T09:47:30${zone}`)).toBe(expected);
  });
});

describe("times of day", () => {
  test.each([
    ["00:00", "00:00:00"],
    ["23:59:59", "23:59:59"],
    ["9:05", "09:05:00"],
    ["12:00 am", "00:00:00"],
    ["12:59 am", "00:59:00"],
    ["0:05 am", "00:05:00"],
    ["1:00 am", "01:00:00"],
    ["11:59 am", "11:59:00"],
    ["12:00 pm", "12:00:00"],
    ["0:05 pm", "12:05:00"],
    ["1:05 PM", "13:05:00"],
    ["11:59 p.m.", "23:59:00"],
    ["14:05 pm", "14:05:00"],
    ["noon", "12:00:00"],
    ["midday", "12:00:00"],
    ["Midnight", "00:00:00"],
    ["23:59:60", "23:59:59"],
  ])("%s is %s", (text, clock) => expect(readIso(`2026-11-22 ${text}`)).toBe(`2026-11-22T${clock}`));

  test.each(["24:00", "00:60", "00:00:61", "13:00 am", "99:00"])("%s is none", (text) => {
    expect(readIso(`2026-11-22 ${text}`)).toBe(`${text} is no time of day.`);
  });

  test.each([
    ["2026-11-22T0947Z", "2026-11-22T09:47:00"],
    ["20261122T094730Z", "2026-11-22T09:47:30"],
    ["20261122t094730z", "2026-11-22T09:47:30"],
    ["2026-11-22 0947", "No time found in this. Try 2026-11-22T09:47:30Z, a Unix time, or “2 h ago”."],
  ])("without colons only behind a T: %s", (text, expected) => expect(readIso(text)).toBe(expected));
});

describe("days", () => {
  // Now it is Monday, 20:34:18.
  test.each([
    [["Mon", "Monday"], "2026-11-23"],
    [["Sun", "sunday"], "2026-11-22"],
    [["Sat", "Saturday"], "2026-11-21"],
    [["Fri", "Friday"], "2026-11-20"],
    [["Thu", "Thur", "Thurs", "Thursday"], "2026-11-19"],
    [["Wed", "Wednesday", "last Wed", "on Wednesday"], "2026-11-18"],
    [["Tue", "Tues", "Tuesday", "last Tuesday"], "2026-11-17"],
  ])("%j is %s", (names, date) => {
    for (const name of names) expect(readIso(`${name} 09:47Z`)).toBe(`${date}T09:47:00`);
  });

  test("the weekday of today is today until now, and a week ago later on", () => {
    expect(readIso("Mon 20:34:18Z")).toBe("2026-11-23T20:34:18");
    expect(readIso("Mon 20:34:19Z")).toBe("2026-11-16T20:34:19");
  });

  test.each([
    ["Jan 2 2026", "2026-01-02"],
    ["February 3 2026", "2026-02-03"],
    ["Mar 4 2026", "2026-03-04"],
    ["Apr 5 2026", "2026-04-05"],
    ["May 6 2026", "2026-05-06"],
    ["June 7 2026", "2026-06-07"],
    ["Jul 8 2026", "2026-07-08"],
    ["Aug 9 2026", "2026-08-09"],
    ["Sept 10 2026", "2026-09-10"],
    ["Oct 11 2026", "2026-10-11"],
    ["1st of November 2026", "2026-11-01"],
    ["3rd Dec 2025", "2025-12-03"],
    ["2026-1-2", "2026-01-02"],
    ["2026/1/2", "2026-01-02"],
    ["2026.1.2", "2026-01-02"],
    ["31/12/2025", "2025-12-31"],
    ["12/31/2025", "2025-12-31"],
    ["12.12.2025", "2025-12-12"],
    ["20251231", "2025-12-31"],
    ["29 Feb 2024", "2024-02-29"],
    ["29 Feb 2026", "The calendar has no 2026-02-29."],
    ["20261131", "The calendar has no 2026-11-31."],
    ["2026/11.22", NOTHING],
    ["Foo 22 2026", NOTHING],
    ["No 22 2026", NOTHING],
    ["2026-11-222", NOTHING],
  ])("%s is %s", (text, expected) => {
    expect(readIso(text)).toBe(/^\d/.test(expected) ? `${expected}T00:00:00` : expected);
  });

  test("without a year 29 February is the newest there was, eight years back over a century", () => {
    const read2104 = (now: string) => readIso("Feb 29 12:00:00 db-1 x", "UTC", Date.parse(now));
    expect(read2104("2104-02-27T11:59:59Z")).toBe("2096-02-29T12:00:00");
    expect(read2104("2104-02-28T12:00:00Z")).toBe("2104-02-29T12:00:00");
  });

  test("a year behind the time counts, from 1900 on", () => {
    expect(readIso("Nov 22 09:47:30 2025")).toBe("2025-11-22T09:47:30");
    expect(readIso("Nov 22 09:47:30 1999")).toBe("1999-11-22T09:47:30");
    expect(readIso("Nov 22 09:47:30 +0100 2025")).toBe("2025-11-22T08:47:30");
  });
});

describe("numbers of Unix time are told apart by their length", () => {
  test.each([
    ["99999999", NOTHING],
    ["100000000", "1973-03-03T09:46:40", "epoch seconds"],
    ["99999999999", "5138-11-16T09:46:39", "epoch seconds"],
    ["100000000000", "1973-03-03T09:46:40", "epoch milliseconds"],
    ["99999999999999", "5138-11-16T09:46:39", "epoch milliseconds"],
    ["100000000000000", "1973-03-03T09:46:40", "epoch microseconds"],
    ["99999999999999999", "5138-11-16T09:46:39", "epoch microseconds"],
    ["100000000000000000", "1973-03-03T09:46:40", "epoch nanoseconds"],
    ["4000000000000000000", "2096-10-02T07:06:40", "epoch nanoseconds"],
    ["1795340850,5", "2026-11-22T09:47:30", "epoch seconds"],
    ["1795340850.", "2026-11-22T09:47:30", "epoch seconds"],
  ])("%s", (text, expected, form = "") => {
    expect(readIso(text)).toBe(expected);
    if (form) expect(read(text)).toHaveProperty("form", form);
  });

  test("19 digits are a timestamp of the oplog from 2000 on, and nanoseconds before", () => {
    const first = BigInt(Date.parse("2000-01-01T00:00:00Z") / 1_000) << BigInt(32);
    expect(read(`${first}`)).toMatchObject({ seconds: 946_684_800, form: "Timestamp" });
    expect(read(`${first - BigInt(1)}`)).toHaveProperty("form", "epoch nanoseconds");
    expect(read(`${first}.5`)).toHaveProperty("form", "epoch nanoseconds");
  });
});

describe("how long ago", () => {
  test.each([
    [["1 w ago", "1wk ago", "1 week ago", "a week ago", "7 d ago"], 7 * 86_400],
    [["2 wks ago", "2 weeks ago"], 14 * 86_400],
    [["1 d ago", "1 day ago", "a day ago", "24h ago"], 86_400],
    [["1 h ago", "1hr ago", "1 hour ago", "an hour ago", "60 min ago", "now-1h", "now - 1h", "- 1 h"], 3_600],
    [["2 hrs ago", "2 hours ago", "2H AGO"], 7_200],
    [["1 m ago", "1min ago", "1 minute ago", "a minute ago"], 60],
    [["2 mins ago", "2 minutes ago", "1 min, 60 s ago", "1 min and 60 s ago"], 120],
    [["1 s ago", "1sec ago", "1 second ago", "-1s"], 1],
    [["2 secs ago", "2 seconds ago"], 2],
    [["0.5 h ago", "half an hour ago", "~30 min ago", "about half an hour ago"], 1_800],
    [["0 s ago", "now", "just now", "right now"], 0],
  ])("%j", (texts, seconds) => {
    for (const text of texts) expect(read(text)).toMatchObject({ seconds: NOW / 1_000 - seconds });
  });

  test("is to the second that had begun", () => {
    expect(readIso("1 s ago", "UTC", NOW + 999)).toBe("2026-11-23T20:34:17");
    expect(readIso("now", "UTC", NOW + 999)).toBe("2026-11-23T20:34:18");
    expect(readIso("0.5 s ago")).toBe("2026-11-23T20:34:17");
  });

  test.each(["in 5 min", "+5m", "+ 5 min", "5 min from now", "now+5m", "in an hour", "tomorrow"])(
    "%s is refused: it has not happened yet",
    (text) => expect(readIso(text)).toBe(FUTURE),
  );

  test.each([
    ["5 min", "Before now? Then write “5 min ago”."],
    ["1 day 2 h", "Before now? Then write “1 day 2 h ago”."],
    ["ago", NOTHING],
    ["2 months ago", NOTHING],
    ["2 h 3 ago", NOTHING],
    ["two hours ago", NOTHING],
  ])("%s", (text, expected) => expect(readIso(text)).toBe(expected));
});

describe("what holds two times", () => {
  test.each(["-", " - ", "–", "—", "..", "...", " to ", " till ", " until ", " and ", " or "])(
    "a stretch from one to another is neither of them: “%s”",
    (between) =>
      expect(readIso(`2026-11-22 09:47${between}11:15`)).toBe(
        between === "-" ? "No zone has the offset -11:15." : SEVERAL,
      ),
  );

  test("a short text means each of them, a long one the first, which is the log line's own", () => {
    const line = "2026-11-22T09:47:30Z since 2026-11-22T09:40:00Z ";
    expect(readIso(line.padEnd(101, "x"))).toBe("2026-11-22T09:47:30");
    expect(readIso(line.padEnd(100, "x"))).toBe(SEVERAL);
  });
});

test("what stands far behind in a very long line is not looked for", () => {
  const after = (length: number) => `${"x ".repeat(length / 2)}2026-11-22T09:47:30Z`;
  expect(readIso(after(3_900))).toBe("2026-11-22T09:47:30");
  expect(readIso(after(4_000))).toBe(NOTHING);
});

describe("what makes a difference of one sign", () => {
  test.each([
    ['"1795340850"', "2026-11-22T09:47:30", "epoch seconds"],
    ["Long(7710930235922841603", "2026-11-22T09:47:30", "Timestamp"],
    ["19991231235959", "1999-12-31T23:59:59", "ISO 8601"],
    ["09:47Z", "2026-11-23T09:47:00", "time of day"],
    ["now", "2026-11-23T20:34:18", "relative time"],
    ["1.25 h ago", "2026-11-23T19:19:18", "relative time"],
    ["5.4.2026 09:47Z", "2026-04-05T09:47:00", "date in numbers"],
    ["2026-11-22T09:47:30.000+0000 D2 COMMAND  [conn12] gone", "2026-11-22T09:47:30", "MongoDB log line"],
    ["{ $date: '2026-11-22T09:47:30Z' }", "2026-11-22T09:47:30", "MongoDB date"],
    ["{ $date: { $numberLong: 1795340850000 } }", "2026-11-22T09:47:30", "MongoDB date"],
    ["{ $oid: 6b02ba32cab84da5c4476b25 }", "2026-11-22T09:47:30", "ObjectId"],
    ["ObjectId(6b02ba32cab84da5c4476b25)", "2026-11-22T09:47:30", "ObjectId"],
    ['Date("soon") ISODate("2026-11-22T09:47:30Z")', "2026-11-22T09:47:30", "MongoDB date"],
    [
      `[2026-11-22T09:47:30Z] since 2026-11-22T09:40:00Z ${"x".repeat(100)}`,
      "2026-11-22T09:47:30",
      "ISO 8601",
    ],
    ["2026-11-22 09:47:30 started", "2026-11-22T09:47:30", "ISO 8601"],
  ])("%s", (text, expected, form) => {
    expect(readIso(text)).toBe(expected);
    expect(read(text)).toHaveProperty("form", form);
  });

  test.each([
    ["a time of day in a longer text may be anything", "it broke at 09:47", NOTHING],
    ["at its beginning, too", "09:47 it broke", NOTHING],
    [
      "a year behind the time is none where the date has one",
      "22 Nov 2025 09:47:30 2026",
      "2025-11-22T09:47:30",
    ],
    ["as may a long number with more around it", "x Long(7710930235922841603)", NOTHING],
    ["or before it", "Long(7710930235922841603) gone", NOTHING],
    ["and an id with more behind it", "6b02ba32cab84da5c4476b25 gone", NOTHING],
    ["or before it", "x 6b02ba32cab84da5c4476b25", NOTHING],
    ["a word in the middle is no time", "not tomorrow", NOTHING],
    ["a stretch of hours with one digit", "2026-11-22 09:47 - 9:50", SEVERAL],
    ["a day that 1970 never had", "1970-02-30 12:00", "The calendar has no 1970-02-30."],
    [
      "a word with a figure may be a zone",
      "2026-11-22 09:47:30 ab1",
      "“ab1” does not name one zone: write an offset such as +01:00 instead.",
    ],
  ])("%s: %s", (_, text, expected) => expect(readIso(text)).toBe(expected));

  // In UTC it is 20:34 on Monday, the 23rd; five hours ahead it is Tuesday.
  test.each([
    ["yesterday 09:47 +05:00", "2026-11-23T04:47:00"],
    ["today 00:30 +05:00", "2026-11-23T19:30:00"],
    ["01:30 +05:00", "2026-11-23T20:30:00"],
    ["01:35 +05:00", "2026-11-22T20:35:00"],
    ["yesterday 23:00 -12:00", "2026-11-23T11:00:00"],
  ])("what day it is depends on the offset that is written: %s", (text, expected) => {
    for (const [zone] of ZONES) expect(readIso(text, zone)).toBe(expected);
  });

  test("two dates in numbers are a question without a time of day, too, and name the zone", () => {
    expect(read("3/4/2026")).toMatchObject({
      kind: "choice",
      choices: [{ label: "3 April 2026, 00:00:00 UTC" }, { label: "4 March 2026, 00:00:00 UTC" }],
    });
    expect(read("03/04/2026 09:47 +00:00", "Europe/Paris")).toMatchObject({
      choices: [{ label: "3 April 2026, 09:47:00 UTC" }, { label: "4 March 2026, 09:47:00 UTC" }],
    });
  });

  test("a field of a log line may hold a question", () => {
    expect(read('{"msg":"gone","ts":"2026-11-01T01:30:00"}', "America/New_York")).toMatchObject({
      kind: "choice",
      form: "log line",
    });
  });
});

test.each(
  (
    "EST EDT CST CDT MST MDT PST PDT AST ADT HST HDT NST NDT AKST AKDT ACST ACDT AEST AEDT AWST NZST NZDT CET CEST EET EEST " +
    "WET WEST BST IST JST KST MSK SAST SGT HKT PKT WIB EAT CAT WAT BRT ART"
  ).split(" "),
)("%s names no zone either in the middle of a line", (name) => {
  expect(readIso(`2026-11-22 09:47:30 ${name} [12] LOG:  gone`)).toContain(`“${name}”`);
  expect(readIso(`2026-11-22 09:47:30 [${name}] gone`)).toContain(`“${name}”`);
});

test.each(["EST", "CET", "IST", "CST", "PKT", "est", "PST8PDT", "Japan", "Mars/Olympus"])(
  "a zone is not guessed from %s",
  (name) => {
    const reason = `“${name}” does not name one zone: write an offset such as +01:00 instead.`;
    expect(read(`2026-11-22 09:47:30 ${name}`)).toEqual({ kind: "unreadable", reason });
    expect(read(`Sun Nov 22 09:47:30 ${name} 2026`)).toEqual({ kind: "unreadable", reason });
  },
);

test("an abbreviation in the middle of a line is one, a level of a log is none", () => {
  expect(readIso("2026-11-22 09:47:30 CET [12] LOG:  gone")).toContain("“CET”");
  expect(readIso("2026-11-22 09:47:30 WARN gone")).toBe("2026-11-22T09:47:30");
  expect(readIso("2026-11-22 09:47:30 GET /orders")).toBe("2026-11-22T09:47:30");
});

test("the leap second is read as the one before, and ISODate without a zone as the shell reads it", () => {
  expect(read("2016-12-31T23:59:60Z")).toHaveProperty("note", "The leap second is read as :59.");
  const reading = read('ISODate("2026-11-22T09:47:30")', "America/New_York");
  expect(reading).toMatchObject({ seconds: AT, note: "No zone given: read in UTC." });
});
