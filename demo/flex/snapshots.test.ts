import { expect, test } from "vitest";
import { worldWithOne } from "../testing/one-instance";
import { NOON } from "../testing/small-world";
import { DAY, HOUR, isoSeconds, SECOND } from "../time";
import type { FlexInput } from "./cluster";

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly scheduledTime: string;
  readonly startTime?: string;
  readonly finishTime?: string;
  readonly expiration: string;
}

function worldWith(input: Partial<FlexInput> = {}) {
  const one = worldWithOne({ ...input, kind: "flex", name: "archive" });
  const archive = { projectId: one.projectId, name: "archive", kind: "flex" } as const;
  return { ...one, archive, list: (): Promise<Seen[]> => one.list("/backup/snapshots") };
}

test("eight snapshots, oldest first, at the clock time of the creation", async () => {
  const { list } = worldWith({ createDate: "2024-12-19T17:05:10Z" });
  const times = (await list()).map(({ scheduledTime }) => scheduledTime);
  expect(times).toHaveLength(8);
  expect(times[0]).toBe("2026-11-16T17:05:10Z");
  expect(times[7]).toBe("2026-11-23T17:05:10Z");
});

test("each starts late, takes one or two minutes and is kept for eight days", async () => {
  const { list } = worldWith();
  for (const { scheduledTime, startTime, finishTime, expiration } of await list()) {
    const [scheduled, started, finished] = [scheduledTime, startTime, finishTime].map((time) =>
      Date.parse(time ?? ""),
    ) as [number, number, number];
    expect(started - scheduled).toBeGreaterThan(0);
    expect(finished - started).toBeGreaterThanOrEqual(70 * SECOND);
    expect(finished - started).toBeLessThanOrEqual(154 * SECOND);
    expect(Date.parse(expiration) - scheduled).toBe(8 * DAY);
  }
});

test("the first comes a day after the creation", async () => {
  const { actions, list } = worldWith({ createDate: NOON - HOUR });
  expect(await list()).toEqual([]);
  actions.advanceClock({ by: 23 * HOUR - SECOND });
  expect(await list()).toEqual([]);
  actions.advanceClock({ by: SECOND });
  const [first] = await list();
  expect(first).toMatchObject({ status: "PENDING", scheduledTime: isoSeconds(NOON + 23 * HOUR) });
});

test("it goes through its states as the clock moves, and says only what is known", async () => {
  const ages = { queued: 5 * SECOND, running: 20 * SECOND, completed: 80 * SECOND };
  const { actions, archive } = worldWith({ schedule: { lastSlot: NOON, ages } });
  const keysAfter = (seconds: number) => {
    actions.setClock({ to: NOON + seconds * SECOND });
    const newest = actions.snapshots(archive)[0] as Seen;
    return [newest.status, "startTime" in newest, "finishTime" in newest];
  };
  expect([0, 5, 20, 80].map(keysAfter)).toEqual([
    ["PENDING", false, false],
    ["QUEUED", false, false],
    ["RUNNING", true, false],
    ["COMPLETED", true, true],
  ]);
});

test("one that failed says when, and a missing one leaves seven", async () => {
  const { list } = worldWith({ schedule: { failed: [0], missing: [1] } });
  const snapshots = await list();
  expect(snapshots).toHaveLength(7);
  expect(snapshots.at(-1)).toMatchObject({ status: "FAILED", finishTime: expect.any(String) });
});

test("a test's own snapshots, its raw ones and another schedule", async () => {
  const { actions, archive, list } = worldWith({ schedule: null });
  const { snapshotId } = actions.putSnapshot({ ...archive, takenAt: NOON - HOUR, status: "RUNNING" });
  actions.putRawSnapshot({ ...archive, json: { status: 7 }, at: NOON });
  expect(await list()).toMatchObject([{ id: snapshotId, status: "RUNNING" }, { status: 7 }]);
  actions.clearSnapshots(archive);
  expect(await list()).toEqual([]);
  actions.setSchedule({ ...archive, schedule: { keep: 3 } });
  expect(await list()).toHaveLength(3);
});
