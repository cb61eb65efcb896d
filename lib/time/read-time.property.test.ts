import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAge, formatPreciseDuration } from "./duration";
import { formatInstant, formatIso, formatOffset, formatZone } from "./format";
import { readTime } from "./read-time";
import { speakAge, speakInstant } from "./spoken";

const NOW = Date.parse("2026-11-23T20:34:18Z");
// Thousands of cases take a second or two, and a busy machine ten times as long.
const PATIENT = { timeout: 60_000 };
const LAST_SECOND = Date.parse("9999-12-31T23:59:59Z") / 1000;

function read(text: string, zone = "UTC") {
  return readTime(text, { zone, now: NOW });
}

describe("for any", () => {
  const instants = fc.integer({ min: Date.parse("1990-01-01") / 1000, max: Date.parse("2100-01-01") / 1000 });
  const zones = fc.constantFrom("UTC", ...Intl.supportedValuesOf("timeZone"));

  test("instant and zone, what our pages write is read again", PATIENT, () => {
    fc.assert(
      fc.property(instants, zones, zones, (seconds, zone, shown) => {
        const ms = seconds * 1000;
        const age = formatPreciseDuration(NOW - Math.min(ms, NOW - 1000));
        const back = (text: string) => read(text, shown);
        expect(back(formatIso(ms, zone))).toMatchObject({ seconds, note: null });
        expect(back(speakInstant(ms, zone))).toMatchObject({ seconds, note: null });
        const named = `${formatInstant(ms, zone, { year: true })} ${formatOffset(ms, zone)}`;
        expect(back(named)).toMatchObject({ seconds, note: null });
        expect(back(`${age} ago`)).toMatchObject({ seconds: Math.min(seconds, NOW / 1000 - 1) });
      }),
      { numRuns: 2_000 },
    );
  });

  test("instant of the last months, what our pages write without the year is read again", PATIENT, () => {
    const recent = fc.integer({ min: NOW / 1000 - 300 * 86_400, max: NOW / 1000 });
    fc.assert(
      fc.property(recent, zones, (seconds, zone) => {
        const ms = seconds * 1000;
        expect(read(`${formatInstant(ms, zone)} ${formatZone(ms, zone)}`)).toMatchObject({ seconds });
        for (const age of [formatAge(ms, NOW), speakAge(ms, NOW)])
          expect(age.startsWith("less") || read(age).kind === "instant").toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  const pieces = fc.constantFrom(
    ...'2026-11-22|T|09:47|:30|.5|Z|+01:00|-|/|Nov|22|Sun|,| |{|"t"|:|"$date"|Timestamp(|ISODate("|ts=|ago|h|an|yesterday|am|America/New_York|[|]|<34>|UTC|EST|60|9|1795340850|\u202f|ObjectId('.split(
      "|",
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(" ")),
  );

  test("text there is a whole second in range, a real choice or a reason", PATIENT, () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("UTC", "America/New_York", "Australia/Lord_Howe"), (text, zone) => {
        const reading = read(text, zone);
        if (reading.kind === "unreadable") {
          expect(reading.reason).not.toBe("");
          return;
        }
        const seconds =
          reading.kind === "instant" ? [reading.seconds] : reading.choices.map((choice) => choice.seconds);
        expect(new Set(seconds).size).toBe(seconds.length);
        expect(reading.kind === "instant" || seconds.length > 1).toBe(true);
        for (const second of seconds) {
          expect(Number.isInteger(second) && second >= 0 && second <= LAST_SECOND).toBe(true);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

test.each([
  "1",
  "a",
  " ",
  "'",
  "{",
  "[",
  "1 ",
  "1h ",
  "ts=",
  "ts='1",
  '"$date":"',
  "Timestamp(1795340850 ",
  "Nov 2 09:47 ",
  "2026-11-22 09:47 ",
  "2026-11-22 09:47 a/b ",
  "01/02/2026 01:30 Asia/Aden ",
  "2026-11-22 09:47:30.1",
  "\u200b",
  "+",
  "a/",
])("100 kB of %j are read in no time", (piece) => {
  const long = piece.repeat(100_000 / piece.length);
  const started = performance.now();
  for (const text of [
    long,
    `${long}!`,
    `2026-11-22T09:47:30Z ${long}`,
    `ts=${long}`,
    `Nov 22 09:47:30 ${long}`,
  ]) {
    read(text, "America/New_York");
  }
  expect(performance.now() - started).toBeLessThan(2_000);
});
