import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import type { Retention } from "../model";
import type { Attempt } from "./attempts";
import { isPastEverySlot, mustBeListed, readKept } from "./retention";
import { snapshotAt } from "./test-schedule";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const HISTORY = NOW - 35 * DAY_MS;

const ago = (hours: number, status = "completed"): Attempt => {
  const at = NOW - hours * HOUR_MS;
  return { at, snapshot: snapshotAt(at, { status }) };
};
const keeps = (fields: Partial<Retention>): Retention => ({
  keepAllHours: null,
  keepDailyDays: null,
  keepNewest: null,
  keepLongestDays: null,
  isFixed: true,
  ...fields,
});
const hours = (count: number) => NOW - count * HOUR_MS;

describe("what must still be listed", () => {
  const list = [ago(2), ago(8), ago(14)];

  test.each<[string, Retention | null, readonly Attempt[], number, number]>([
    ["of a retention that is not known: nothing before the newest", null, list, hours(2), hours(2)],
    ["nor before 35 days", null, [ago(36 * 24)], HISTORY, HISTORY],
    ["nor where nothing is listed", null, [], NOW, NOW],
    ["of the two newest: since the second", keeps({ keepNewest: 2 }), list, hours(8), hours(8)],
    [
      "of the two newest completed ones: a failed one is no one of them",
      keeps({ keepNewest: 2 }),
      [ago(2), ago(8, "failed"), ago(14), ago(20)],
      hours(14),
      hours(14),
    ],
    ["of more than there are: since the oldest", keeps({ keepNewest: 8 }), list, hours(14), hours(14)],
    [
      "of more completed ones than there are: since the oldest, failed or not",
      keeps({ keepNewest: 2 }),
      [ago(2), ago(8, "failed")],
      hours(8),
      hours(8),
    ],
    ["of so many, 35 days at the most", keeps({ keepNewest: 1 }), [ago(36 * 24)], HISTORY, HISTORY],
    ["of so many, none listed", keeps({ keepNewest: 2 }), [], HISTORY, HISTORY],
    [
      "of all of some hours and then the days",
      keeps({ keepAllHours: 72, keepDailyDays: 7 }),
      list,
      hours(72),
      hours(168),
    ],
    ["of all of some hours", keeps({ keepAllHours: 72 }), list, hours(72), hours(72)],
    ["of all of more than 35 days", keeps({ keepAllHours: 40 * 24 }), list, HISTORY, HISTORY],
    ["of days alone: every slot since the newest", keeps({ keepDailyDays: 7 }), list, hours(2), hours(168)],
    ["of days alone, none listed", keeps({ keepDailyDays: 7 }), [], NOW, hours(168)],
    ["of more than 35 days", keeps({ keepAllHours: 72, keepDailyDays: 36 }), list, hours(72), HISTORY],
  ])("%s", (_, retention, attempts, everySlotSince, oneADaySince) => {
    expect(readKept(retention, attempts, NOW)).toEqual({ everySlotSince, oneADaySince });
  });
});

describe("half an hour on either side of a line says nothing", () => {
  const kept = { everySlotSince: hours(72), oneADaySince: hours(168) };
  const EDGE = 30 * MINUTE_MS;

  test.each([
    ["after the line of every slot, more than that", hours(72) + EDGE + 1, "everySlot"],
    ["after it, exactly that", hours(72) + EDGE, "no"],
    ["before it, exactly that", hours(72) - EDGE, "no"],
    ["before it, more than that", hours(72) - EDGE - 1, "oneADay"],
    ["after the line of the days, more than that", hours(168) + EDGE + 1, "oneADay"],
    ["after it, exactly that", hours(168) + EDGE, "no"],
    ["before it", hours(168) - EDGE - 1, "no"],
  ])("%s", (_, at, expected) => {
    expect(mustBeListed(at, kept)).toBe(expected);
  });

  test("a snapshot from before the line of every slot is there because it is its day's", () => {
    expect(isPastEverySlot(hours(72) - EDGE - 1, kept)).toBe(true);
    expect(isPastEverySlot(hours(72) - EDGE, kept)).toBe(false);
  });
});
