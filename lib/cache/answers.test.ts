import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackupError } from "@/lib/backups/errors";
import type { Pace } from "@/lib/backups/polling";
import { KEEP_LAST_GOOD_MS, peek, readThrough } from "./answers";

let key = "";
let count = 0;
let pace: Pace = "usual";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-23T20:00:00Z") });
  count += 1;
  key = `test ${count}`;
  pace = "usual";
});
afterEach(() => vi.useRealTimers());

const FRESH_MS = 30_000;

function read<T>(load: () => Promise<T>) {
  return readThrough({ key, load, freshForMs: () => FRESH_MS, pace: () => pace });
}

const down = () => Promise.reject(new BackupError("atlas_unavailable", "Atlas is down."));

describe("readThrough", () => {
  it("asks once for concurrent and recent readers", async () => {
    const load = vi.fn(async () => ["a"]);
    const [first, second] = await Promise.all([read(load), read(load)]);
    expect(first).toBe(second);
    expect(await read(load)).toBe(first);
    expect(load).toHaveBeenCalledTimes(1);
    expect(first).toMatchObject({
      value: ["a"],
      problem: null,
      fetchedAt: "2026-11-23T20:00:00.000Z",
      nextCheckAt: "2026-11-23T20:00:30.000Z",
    });
  });

  it("has a last good value also of what is good for a quarter of an hour", async () => {
    const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
    const rare = <T>(load: () => Promise<T>) =>
      readThrough({
        key,
        load,
        freshForMs: () => 15 * 60_000,
        keptForMs: 30 * 60_000,
        pace: () => pace,
      });
    await rare(async () => "good");
    minutes(16);
    expect(await rare(down)).toMatchObject({ value: "good", problem: { code: "atlas_unavailable" } });
    minutes(13);
    expect(await rare(down)).toMatchObject({ value: "good" });
    minutes(2);
    expect(await rare(down)).toMatchObject({ value: null });
  });

  describe("a refresh that somebody asks for", () => {
    const refresh = <T>(load: () => Promise<T>) =>
      readThrough({ key, load, freshForMs: () => FRESH_MS, pace: () => pace }, { refresh: true });

    it("asks anew, once for all who ask, and not more often than every five seconds", async () => {
      let version = 0;
      const load = vi.fn(async () => ++version);
      await read(load);
      vi.advanceTimersByTime(4_999);
      expect((await refresh(load)).value).toBe(1);
      vi.advanceTimersByTime(1);
      const answers = await Promise.all(Array.from({ length: 100 }, () => refresh(load)));
      expect(new Set(answers.map(({ value }) => value))).toEqual(new Set([2]));
      expect((await read(load)).value).toBe(2);
      expect(load).toHaveBeenCalledTimes(2);
    });

    it("does not cut short the wait that Atlas asks for, but any other", async () => {
      const limited = vi.fn(() =>
        Promise.reject(
          new BackupError("atlas_rate_limited", "Atlas asks for patience.", { retryAfterSeconds: 30 }),
        ),
      );
      await read(limited);
      vi.advanceTimersByTime(29_000);
      await refresh(limited);
      expect(limited).toHaveBeenCalledTimes(1);
      vi.advanceTimersByTime(1_000);
      await refresh(limited);
      expect(limited).toHaveBeenCalledTimes(2);
    });

    it("keeps the last good value when it fails, and is not repeated at once", async () => {
      const load = vi.fn(down);
      await read(async () => "good");
      vi.advanceTimersByTime(10_000);
      expect(await refresh(load)).toMatchObject({ value: "good", problem: { code: "atlas_unavailable" } });
      expect(await refresh(load)).toMatchObject({ value: "good" });
      expect(load).toHaveBeenCalledTimes(1);
    });
  });

  describe("where little is left of the rate budget", () => {
    const running = (load: () => Promise<string>, refresh = false) =>
      readThrough({ key, load, freshForMs: () => 4_000, pace: () => pace }, { refresh });

    it("is asked less often, and says so", async () => {
      const load = vi.fn(async () => "value");
      expect(await running(load)).not.toHaveProperty("slowed");
      vi.advanceTimersByTime(4_000);
      pace = "sparing";
      expect(await running(load)).toMatchObject({ nextCheckAt: "2026-11-23T20:00:19.000Z", slowed: true });
      vi.advanceTimersByTime(10_000);
      await running(load);
      expect(load).toHaveBeenCalledTimes(2);
      vi.advanceTimersByTime(5_000);
      pace = "usual";
      expect(await running(load)).not.toHaveProperty("slowed");
    });

    it("is not asked anew by somebody who wants to know it now, when nearly nothing is left", async () => {
      const load = vi.fn(async () => "value");
      await running(load);
      vi.advanceTimersByTime(30_000);
      pace = "sparing";
      await running(load, true);
      expect(load).toHaveBeenCalledTimes(2);
      pace = "least";
      vi.advanceTimersByTime(10_000);
      await running(load, true);
      expect(load).toHaveBeenCalledTimes(2);
    });

    it("is not called slowed where it would have been asked as seldom", async () => {
      pace = "least";
      const slow = { key, load: async () => "value", freshForMs: () => 60_000, pace: () => pace };
      expect(await readThrough(slow)).not.toHaveProperty("slowed");
    });
  });

  it("asks again for one who comes when the answer said", async () => {
    const load = vi.fn(async () => "value");
    await read(load);
    vi.advanceTimersByTime(FRESH_MS);
    expect((await read(load)).fetchedAt).toBe("2026-11-23T20:00:30.000Z");
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("keeps the last good value beside the problem, with its old time", async () => {
    await read(async () => "good");
    vi.advanceTimersByTime(FRESH_MS);
    const answer = await read(down);
    expect(answer).toMatchObject({ value: "good", fetchedAt: "2026-11-23T20:00:00.000Z" });
    expect(answer.problem?.code).toBe("atlas_unavailable");
  });

  it("gives up the last good value after 15 minutes of failures", async () => {
    await read(async () => "good");
    for (let elapsed = 0; elapsed <= KEEP_LAST_GOOD_MS; elapsed += 60_000) {
      vi.advanceTimersByTime(60_000);
      await read(down);
    }
    expect(await read(down)).toMatchObject({
      value: null,
      fetchedAt: null,
      problem: { code: "atlas_unavailable" },
    });
  });

  it("recovers with the first good answer", async () => {
    await read(down);
    vi.advanceTimersByTime(5_000);
    expect(await read(async () => "back")).toMatchObject({ value: "back", problem: null });
  });

  it("shares a failure instead of hammering Atlas", async () => {
    const load = vi.fn(down);
    await Promise.all([read(load), read(load), read(load)]);
    await read(load);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("obeys Retry-After", async () => {
    const limited = () =>
      Promise.reject(new BackupError("atlas_rate_limited", "Slow down.", { retryAfterSeconds: 55 }));
    expect((await read(limited)).nextCheckAt).toBe("2026-11-23T20:00:55.000Z");
  });

  it("does not make anyone wait for a slow refresh while there is a last good value", async () => {
    await read(async () => "good");
    vi.advanceTimersByTime(FRESH_MS);
    const hanging = read(() => new Promise<string>(() => undefined));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(await hanging).toMatchObject({ value: "good", fetchedAt: "2026-11-23T20:00:00.000Z" });
  });
});

describe("peek", () => {
  it("asks nobody", async () => {
    expect(await peek(key)).toBeNull();
    await read(async () => "known");
    vi.advanceTimersByTime(FRESH_MS * 2);
    expect(await peek(key)).toMatchObject({ value: "known" });
  });
});
