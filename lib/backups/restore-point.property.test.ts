import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { DAY_MS, HOUR_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import { kinds } from "./kinds";
import type { RestoreJob, RestoreWindow, Snapshot } from "./model";
import { placePoint, windowAt } from "./restore-point";
import { curlCommand, jsonBody, NO_TARGET } from "./restore-request";
import { CONTINUOUS, snapshotAt } from "./schedule/test-schedule";
import { REF, restoreJob, windowOf } from "./testing/restore";

const RUNS = { numRuns: 10_000 };
vi.setConfig({ testTimeout: 60_000 });
const NOW = Date.parse("2026-11-23T20:34:18Z");

/** Up to eight days ago, or a bit ahead; often to the very second of something that matters. */
const ago = fc.oneof(
  fc.integer({ min: -2_000, max: 8 * DAY_MS }),
  fc.integer({ min: -2, max: 8 * 24 }).map((hours) => hours * HOUR_MS),
);
const withMs = (ms: number) => new Date(ms).toISOString();
const times = fc.tuple(ago, fc.boolean()).map(([ms, exact]) => (exact ? withMs(NOW - ms) : isoUtc(NOW - ms)));
const statuses = fc.constantFrom("completed", "completed", "failed", "queued", "inProgress", "PAUSED");

const anySnapshots: fc.Arbitrary<readonly Snapshot[]> = fc.array(
  fc
    .record({ takenAt: times, status: statuses, expiresAt: fc.option(times) })
    .map(({ takenAt, ...fields }) => snapshotAt(takenAt, fields)),
  { maxLength: 4 },
);
/** With one, mostly, that a restore can start from. */
const snapshots = fc
  .tuple(anySnapshots, fc.option(times, { freq: 9 }))
  .map(([list, good]) => (good === null ? list : [...list, snapshotAt(good)]));
const jobs: fc.Arbitrary<readonly RestoreJob[] | null> = fc.option(
  fc.array(
    fc
      .record({
        requestedAt: fc.oneof(times, fc.constantFrom("1970-01-01T00:00:00Z", "2106-02-07T06:28:15Z")),
        finishedAt: fc.option(times),
        status: fc.constantFrom("inProgress", "completed", "failed", "cancelled", "expired"),
        deliveryType: fc.constantFrom("automated", "pointInTime", "download", null),
      })
      .map(({ requestedAt, finishedAt, ...fields }) => restoreJob(requestedAt, finishedAt, fields)),
    { maxLength: 4 },
  ),
);

/** Whatever an instance, its snapshots, its restores and the clocks may be. */
const windows: fc.Arbitrary<RestoreWindow> = fc
  .record({
    snapshots,
    restoreJobs: jobs,
    createDate: fc.option(times),
    now: fc.integer({ min: NOW - 5_000, max: NOW + 5_000 }),
    clockOffsetMs: fc.oneof(fc.constant(0), fc.integer({ min: -12 * HOUR_MS, max: 12 * HOUR_MS })),
    hours: fc.constantFrom(0, 1, 24, 72, 168),
  })
  .map(({ hours, ...fields }) =>
    windowOf({ ...fields, backup: { ...CONTINUOUS, restoreWindowHours: hours } }),
  );

/** Looked at that much later, by a clock that may have been set back, or give no time at all. */
const passing = fc.oneof(
  fc.integer({ min: -DAY_MS, max: 4 * DAY_MS }),
  fc.constantFrom(0, 1, 999, 1_000, Number.NaN),
);

/** Near an end of the window, somewhere around it, or anything that a number can be. */
const seconds = fc.oneof(
  fc.record({ end: fc.constantFrom("earliest", "latest"), away: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ end: fc.constantFrom("earliest", "latest"), away: fc.integer({ min: -3e5, max: 3e5 }) }),
  fc.record({ end: fc.constantFrom("earliest", "latest"), away: fc.double({ min: -10, max: 10 }) }),
  fc.record({ end: fc.constant("none"), away: fc.oneof(fc.double(), fc.maxSafeInteger(), fc.integer()) }),
);

const END_MS = { none: () => 0, earliest: startMs, latest: endMs } as const;

function startMs({ earliest }: RestoreWindow): number {
  return Date.parse(earliest ?? "");
}

function endMs({ latest }: RestoreWindow): number {
  return Date.parse(latest ?? "");
}

/** The ends at that moment in epoch ms, found without the code under test: the words. */
function endsAt(window: RestoreWindow, now: number): readonly [number, number] {
  const end = Math.max(endMs(window), now + window.clockOffsetMs);
  const length = (window.restoreWindowHours ?? 0) * HOUR_MS;
  return [Math.max(startMs(window), Math.floor(end / 1_000) * 1_000 - length), end];
}

test("a command, a call or a body never holds a second outside of the window at that moment", {
  timeout: 60_000,
}, () => {
  const seen = { inside: 0, outside: 0 };
  fc.assert(
    fc.property(windows, passing, seconds, (window, passed, { end, away }) => {
      fc.pre(window.supported);
      const now = NOW + passed;
      const open = windowAt(window, now);
      const at = END_MS[end as keyof typeof END_MS](window) / 1_000 + away;
      const place = open && placePoint(at, open);
      const isInside = place?.place === "inside";
      seen[isInside ? "inside" : "outside"] += 1;
      const [earliest, latest] = endsAt(window, now);
      expect(isInside).toBe(Number.isInteger(at) && at * 1_000 >= earliest && at * 1_000 <= latest);
      if (place?.place !== "inside") return;

      const source = { kind: "point", point: place.point } as const;
      const { restore } = kinds.serverless;
      const request = { from: REF, source, target: NO_TARGET };
      const call = restore.call(request);
      const texts = [
        restore.command(request),
        curlCommand(call, "https://cloud.mongodb.com"),
        jsonBody(call),
      ];
      for (const text of texts) {
        const [, written] = /pointInTimeUTCSeconds\D{1,3}(\S+?)[\s,}]/.exec(text) ?? [];
        expect(written).toMatch(/^\d+$/);
        expect(Number(written)).toBe(at);
      }
    }),
    RUNS,
  );
  expect(seen.inside).toBeGreaterThan(2_000);
  expect(seen.outside).toBeGreaterThan(2_000);
});

test("a window never ends before it begins, and its gaps lie within it, in order", () => {
  fc.assert(
    fc.property(windows, (window) => {
      if (!window.supported) {
        expect(window).toMatchObject({ earliest: null, latest: null, gaps: [], restoreWindowHours: null });
        expect(window.reason).toMatch(/\.$/);
        return;
      }
      const [start, end] = [startMs(window), endMs(window)];
      expect(start).toBeLessThanOrEqual(end);
      expect([start % 1_000, end % 1_000]).toEqual([0, 0]);
      let before = start;
      for (const gap of window.gaps) {
        const [from, to] = [Date.parse(gap.from), Date.parse(gap.to)];
        expect(from).toBeGreaterThanOrEqual(before);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(end);
        before = from;
      }
    }),
    RUNS,
  );
});

test("time only ever moves a window forward", () => {
  fc.assert(
    fc.property(windows, fc.nat(4 * DAY_MS), fc.nat(4 * DAY_MS), (window, first, more) => {
      const [before, after] = [windowAt(window, NOW + first), windowAt(window, NOW + first + more)];
      if (!before || !after) {
        expect([before, after]).toEqual([null, null]);
        return;
      }
      expect(after.earliest).toBeGreaterThanOrEqual(before.earliest);
      expect(after.latest).toBeGreaterThanOrEqual(before.latest);
      expect(after.latest).toBeGreaterThanOrEqual(after.earliest);
    }),
    RUNS,
  );
});
