import { expect, test } from "vitest";
import { isoUtc } from "@/lib/time/parse-instant";
import { freshForMs, listsFreshForMs, type PollingFacts, paceOf, spared, withoutTurnOf } from "./polling";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const settled: PollingFacts = { running: null, due: false, lateByMs: null, nextExpectedAt: null };
const slotIn = (seconds: number) => ({ ...settled, nextExpectedAt: isoUtc(NOW + seconds * 1000) });

test.each<[string, PollingFacts, number]>([
  ["running", { ...settled, running: {} }, 4_000],
  ["due", { ...settled, due: true }, 4_000],
  ["late", { ...settled, lateByMs: 1_800_001 }, 4_000],
  ["only a snapshot is known, and it runs", { running: {} }, 4_000],
  ["settled", { running: null }, 60_000],
  ["the next slot is hours away", slotIn(3600), 60_000],
  ["the next slot comes before 60 s", slotIn(12), 12_000],
  ["the next slot comes in exactly 60 s", slotIn(60), 60_000],
  ["a bit later than that", slotIn(61), 60_000],
  ["the next slot comes in 5 s", slotIn(5), 5_000],
  ["the next slot has passed", slotIn(-10), 4_000],
  ["the next slot is no time", { ...settled, nextExpectedAt: "soon" }, 60_000],
  ["late by nothing", { ...settled, lateByMs: 0 }, 4_000],
  ["the next slot comes at once", slotIn(1), 4_000],
])("%s", (_, facts, ms) => {
  expect(freshForMs(facts, NOW)).toBe(ms);
});

test.each([
  [null, "usual", 4_000, 60_000],
  [1, "usual", 4_000, 60_000],
  [0.2, "usual", 4_000, 60_000],
  [0.199, "sparing", 15_000, 60_000],
  [0.05, "sparing", 15_000, 60_000],
  [0.049, "least", 60_000, 60_000],
  [0, "least", 60_000, 60_000],
])("with a share of %s left the pace is %s", (share, pace, running, settledMs) => {
  expect(paceOf(share)).toBe(pace);
  expect([spared(4_000, paceOf(share)), spared(60_000, paceOf(share))]).toEqual([running, settledMs]);
});

test.each([
  [1, 60_000],
  [60, 60_000],
  [61, 61_000],
  [120, 120_000],
])("%i lists are good for %i ms", (calls, ms) => {
  expect(listsFreshForMs(calls)).toBe(ms);
});

test.each([
  ["far from the facts' turn", 200_000, 60_000, 60_000],
  ["when they come first", 30_000, 60_000, 90_000],
  ["when they come together, late by a little", 62_000, 60_000, 122_000],
  ["when they come 5 s after it", 65_000, 60_000, 125_000],
  ["when they come later than that", 65_001, 60_000, 60_000],
  ["when they come at once", 1, 60_000, 60_001],
  ["when they should have come", -1, 60_000, 60_000],
  ["that is not that of a settled instance", 10_000, 59_999, 59_999],
  ["that is longer than a minute", 100_000, 120_000, 160_000],
  ["when nobody has asked for them in time", 0, 60_000, 60_000],
  ["when they are due now, of a list that is good for longer", 0, 120_000, 120_000],
  ["while something runs", 2_000, 4_000, 4_000],
  ["before a slot", 5_000, 12_000, 12_000],
  ["when nothing is known of them", null, 60_000, 60_000],
])("the list's turn %s", (_, factsIn, freshMs, expected) => {
  expect(withoutTurnOf(factsIn === null ? null : NOW + factsIn, freshMs, NOW)).toBe(expected);
});
