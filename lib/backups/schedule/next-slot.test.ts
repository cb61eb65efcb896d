import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { LATE_AFTER_MS, readNextSlot } from "./next-slot";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const EVERY = 6 * HOUR_MS;
/** The newest snapshot, so that its next slot is `ms` from now. */
const slotIn = (ms: number) => NOW + ms - EVERY;

test("30 minutes are what a slot may be late by", () => {
  expect(LATE_AFTER_MS).toBe(30 * MINUTE_MS);
});

test.each([
  ["is to come", 1, { due: false, lateByMs: null }],
  ["has just come", 0, { due: true, lateByMs: null }],
  ["passed 30 minutes ago: still due", -30 * MINUTE_MS, { due: true, lateByMs: null }],
  ["passed longer ago: late", -30 * MINUTE_MS - 1, { due: false, lateByMs: 30 * MINUTE_MS + 1 }],
])("a slot one cadence after the newest snapshot that %s", (_, ms, expected) => {
  const next = readNextSlot({ from: slotIn(ms), everyMs: EVERY, saidAt: null }, NOW);
  expect(next).toEqual({ at: NOW + ms, ...expected });
});

test.each([
  ["is not known where nothing is", null, null, null, null],
  ["is not known from a beginning without a cadence", NOW, null, null, null],
  ["nor from a cadence without a beginning", null, EVERY, null, null],
  ["is what Atlas says, where there is no cadence", NOW - HOUR_MS, null, NOW + 1, NOW + 1],
  ["and where there is no beginning", null, EVERY, NOW + HOUR_MS, NOW + HOUR_MS],
  ["is not what Atlas said of this very moment: that is no news", null, EVERY, NOW, null],
])("the next slot %s", (_, from, everyMs, saidAt, at) => {
  expect(readNextSlot({ from, everyMs, saidAt }, NOW)).toEqual({ at, due: false, lateByMs: null });
});

test.each([
  ["before the cadence is over", -HOUR_MS, { at: NOW + 1, due: false }],
  ["when it is", 0, { at: NOW + 2, due: false }],
  ["30 minutes after it", LATE_AFTER_MS, { at: NOW + 2 + LATE_AFTER_MS, due: false }],
  ["later than that: the slot in between was not kept", LATE_AFTER_MS + 1, { at: NOW + 2, due: false }],
])("Atlas is believed that says a time %s", (_, afterSlot, expected) => {
  const saidAt = Math.max(NOW + 1, NOW + 2 + afterSlot);
  expect(readNextSlot({ from: slotIn(2), everyMs: EVERY, saidAt }, NOW)).toMatchObject(expected);
});

test("a slot is not due that Atlas has put off by a few minutes", () => {
  const next = readNextSlot({ from: slotIn(-MINUTE_MS), everyMs: EVERY, saidAt: NOW + MINUTE_MS }, NOW);
  expect(next).toEqual({ at: NOW + MINUTE_MS, due: false, lateByMs: null });
});
