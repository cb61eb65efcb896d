import { expect, test } from "vitest";
import { HOUR_MS } from "@/lib/time/duration";
import type { Attempt } from "./attempts";
import { countSlots } from "./slot-counts";
import { snapshotAt } from "./test-schedule";

const NOW = Date.parse("2026-11-23T20:34:18Z");
const ago = (hours: number, status = "completed"): Attempt => {
  const at = NOW - hours * HOUR_MS;
  return { at, snapshot: snapshotAt(at, { status }) };
};
const SLOT = { expectedAt: "2026-11-23T00:00:00Z", between: ["older", null] } as const;

test("what is due is the sum of all that became of it", () => {
  const attempts = ["completed", "completed", "failed", "queued", "inProgress", "PAUSED"].map((status) =>
    ago(1, status),
  );
  expect(countSlots(attempts, [SLOT, SLOT], null, null)).toEqual({
    due: 8,
    completed: 2,
    failed: 1,
    missing: 2,
    running: 2,
    unknown: 1,
    days: null,
  });
});

test("only what must still be listed counts, the first of it too", () => {
  const attempts = [ago(1), ago(72), ago(73)];
  const kept = { everySlotSince: NOW, oneADaySince: NOW - 72 * HOUR_MS };
  expect(countSlots(attempts, [], kept, null)).toMatchObject({ due: 2, completed: 2 });
  expect(countSlots(attempts, [], null, null)).toMatchObject({ due: 3, completed: 3 });
});

test.each([
  [null, null],
  [7, 7],
  [35, 35],
  [36, 35],
])("daily ones kept %s days are figures about %s", (keepDailyDays, days) => {
  expect(countSlots([], [], null, keepDailyDays)).toMatchObject({ due: 0, days });
});
