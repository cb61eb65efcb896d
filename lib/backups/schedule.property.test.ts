import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/time/duration";
import { isoUtc } from "@/lib/time/parse-instant";
import type { Snapshot } from "./model";
import { readSchedule } from "./schedule";
import { BASIC, CONTINUOUS, type PerfectSchedule, perfectList } from "./schedule/test-schedule";

const NOW = Date.parse("2026-11-23T20:34:18Z");

/** Any schedule that was kept to ten minutes, seen at any moment of its life. */
const perfect: fc.Arbitrary<PerfectSchedule> = fc
  .record({
    backup: fc.constantFrom(CONTINUOUS, BASIC),
    now: fc.integer({ min: NOW, max: NOW + 2 * DAY_MS }),
    ageMs: fc.oneof(fc.integer({ min: 0, max: 50 * DAY_MS }), fc.integer({ min: 0, max: 12 * HOUR_MS })),
    phaseMs: fc.integer({ min: 0, max: 6 * HOUR_MS - 1 }),
    drifts: fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 7, maxLength: 13 }),
    deletionMinutes: fc.integer({ min: -10, max: 60 }),
    takesMs: fc.constantFrom(0, 5 * MINUTE_MS, 2 * HOUR_MS),
  })
  .map(({ ageMs, drifts, ...rest }) => ({
    ...rest,
    createdAt: rest.now - ageMs,
    driftMinutes: (slot: number) => drifts.at(slot % drifts.length) ?? 0,
  }));

function read({ backup, now, createdAt }: PerfectSchedule, snapshots: readonly Snapshot[]) {
  return readSchedule({ backup, createDate: isoUtc(createdAt), snapshots, now });
}

test("a schedule that was kept has no missing slot and nothing to complain about", () => {
  fc.assert(
    fc.property(perfect, (schedule) => {
      const snapshots = perfectList(schedule);
      const report = read(schedule, snapshots);
      expect(report.missing).toEqual([]);
      expect(report.lateByMs).toBeNull();
      expect(["good", "running", "due", "waiting"]).toContain(report.verdict);
      expect(report.days.filter(({ state }) => state === "missing" || state === "failed")).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("without one of its snapshots exactly one slot is missing, at about the right time", () => {
  fc.assert(
    fc.property(perfect, fc.nat(), (schedule, pick) => {
      const snapshots = perfectList(schedule);
      // One that is deleted later than that may stand for its day's.
      fc.pre(snapshots.length > 2 && schedule.deletionMinutes <= 30);
      const index = 1 + (pick % (snapshots.length - 2));
      const removed = snapshots[index];
      const at = Date.parse(removed?.takenAt ?? "");
      fc.pre(!nearRetentionEdge(schedule, at));
      const report = read(schedule, snapshots.toSpliced(index, 1));
      expect(report.missing).toHaveLength(1);
      const [slot] = report.missing;
      expect(Math.abs(Date.parse(slot?.expectedAt ?? "") - at)).toBeLessThanOrEqual(25 * MINUTE_MS);
      expect(slot?.between).toEqual([snapshots[index + 1]?.id, snapshots[index - 1]?.id]);
      if (schedule.now - at < 71 * HOUR_MS) expect(report.verdict).not.toBe("good");
    }),
    { numRuns: 2000 },
  );
});

/** Where Atlas may just as well have deleted it. */
function nearRetentionEdge({ backup, now }: PerfectSchedule, at: number): boolean {
  if (backup !== CONTINUOUS) return false;
  return [72 * HOUR_MS, 35 * DAY_MS].some((kept) => Math.abs(now - at - kept) <= 75 * MINUTE_MS);
}

test("a slot whose snapshot failed is failed, not missing", () => {
  fc.assert(
    fc.property(perfect, fc.nat(), (schedule, pick) => {
      const snapshots = perfectList(schedule);
      fc.pre(snapshots.length > 0);
      const index = pick % snapshots.length;
      const report = read(
        schedule,
        snapshots.map((one, at) => (at === index ? { ...one, status: "failed" } : one)),
      );
      expect(report.missing).toEqual([]);
      const { due, completed, failed, missing, running, unknown } = report.slots;
      expect(completed + failed + missing + running + unknown).toBe(due);
    }),
  );
});

test("never good when the newest finished one failed, or the newest status or the cadence is not known", () => {
  const statuses = fc.constantFrom("queued", "inProgress", "completed", "failed", "PAUSED");
  fc.assert(
    fc.property(
      perfect,
      fc.array(statuses, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      (schedule, words, known) => {
        const list = perfectList(schedule).map((one, index) => ({
          ...one,
          status: words[index] ?? one.status,
        }));
        const backup = known ? schedule.backup : null;
        const { verdict, reason } = readSchedule({
          backup,
          createDate: null,
          snapshots: list,
          now: schedule.now,
        });
        const newestFinished = list.find(({ status }) => status === "completed" || status === "failed");
        const doubtful = !known || list.length === 0 || list[0]?.status === "PAUSED";
        if (doubtful || newestFinished?.status === "failed") expect(verdict).not.toBe("good");
        if (newestFinished?.status === "failed") expect(verdict).toBe("failed");
        expect(reason).toMatch(/^[A-Z0-9].*\.$/);
      },
    ),
  );
});

test("the order of the list and snapshots on demand change nothing about the slots", () => {
  fc.assert(
    fc.property(perfect, fc.integer({ min: 0, max: 40 * 24 }), (schedule, hoursAgo) => {
      const snapshots = perfectList(schedule);
      fc.pre(snapshots.length > 0);
      const takenAt = isoUtc(schedule.now - hoursAgo * HOUR_MS);
      const extra: Snapshot = { ...onDemand(snapshots), takenAt, id: "extra" };
      const expected = read(schedule, snapshots);
      const actual = read(schedule, [...snapshots, extra].reverse());
      expect(actual.missing).toEqual(expected.missing);
      expect(actual.slots).toEqual(expected.slots);
      expect(actual.nextExpectedAt).toBe(expected.nextExpectedAt);
    }),
  );
});

function onDemand([first]: readonly Snapshot[]): Snapshot {
  if (!first) throw new Error("no snapshot");
  return { ...first, snapshotType: "onDemand", status: "failed" };
}
