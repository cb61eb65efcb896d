import { expect, test } from "vitest";
import { isoUtc } from "@/lib/time/parse-instant";
import { freshForMs, nextCheckAt, type PollingFacts } from "./polling";

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
  ["the next slot comes at once", slotIn(1), 4_000],
])("%s", (_, facts, ms) => {
  expect(freshForMs(facts, NOW)).toBe(ms);
  expect(Date.parse(nextCheckAt(facts, NOW))).toBe(NOW + ms);
});
