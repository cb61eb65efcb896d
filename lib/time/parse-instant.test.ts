import { expect, test } from "vitest";
import { isoUtc, parseInstant, wholeSecondFrom } from "./parse-instant";

test.each([
  ["2026-11-23T20:11:05Z", 1795464665000],
  ["2026-11-23T20:11:05.120Z", 1795464665120],
  ["1970-01-01T00:00:00Z", 0],
])("reads %s", (text, ms) => {
  expect(parseInstant(text)).toBe(ms);
});

test.each([
  "",
  "1",
  "2026",
  "2026-11-23",
  "2026-11-23T20:11:05",
  "2026-11-23T20:11Z",
  "2026-11-23T20:11:05+01:00",
  "2026-02-30T00:00:00Z",
  "2026-11-23T24:00:00Z",
  "2026-13-01T00:00:00Z",
  " 2026-11-23T20:11:05Z",
  "now",
  null,
  undefined,
])("refuses %s", (text) => {
  expect(parseInstant(text)).toBeNull();
});

test("writes whole seconds as Atlas does", () => {
  expect(isoUtc(1795464665120)).toBe("2026-11-23T20:11:05Z");
});

test.each([
  [1795464665000, 1795464665000],
  [1795464665001, 1795464666000],
  [1795464665999, 1795464666000],
  [0, 0],
])("the first whole second from %i on", (ms, second) => {
  expect(wholeSecondFrom(ms)).toBe(second);
});
