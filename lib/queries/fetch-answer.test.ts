import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "@/lib/backups/answer";
import { waitMs } from "./answers";
import { fetchAnswer } from "./fetch-answer";
import { noteServerNow, serverNow } from "./server-clock";

const NOW = Date.parse("2026-11-23T20:00:00Z");
const known: Answer<{ items: string[] }> = {
  value: { items: ["known"] },
  fetchedAt: "2026-11-23T19:59:00.000Z",
  nextCheckAt: "2026-11-23T20:00:00.000Z",
  problem: null,
};

let served: Response | Error;
const poll = (signal = new AbortController().signal) => fetchAnswer("/api/things", known, signal);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  noteServerNow(NOW);
  vi.stubGlobal("fetch", async () => {
    if (served instanceof Error) throw served;
    return served;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("fetchAnswer", () => {
  it("is the body with the times of the headers", async () => {
    served = Response.json(
      { items: ["new"] },
      { headers: { "Fetched-At": "2026-11-23T20:00:00.000Z", "Next-Check-At": "2026-11-23T20:00:05.000Z" } },
    );
    expect(await poll()).toEqual({
      value: { items: ["new"] },
      fetchedAt: "2026-11-23T20:00:00.000Z",
      nextCheckAt: "2026-11-23T20:00:05.000Z",
      problem: null,
    });
  });

  it("knows that Atlas is spared", async () => {
    served = Response.json({}, { headers: { Pace: "slowed" } });
    expect(await poll()).toHaveProperty("slowed", true);
    served = Response.json({});
    expect(await poll()).not.toHaveProperty("slowed");
  });

  it("takes the problem out of a stale body", async () => {
    served = Response.json({ items: ["old"], problem: { code: "atlas_timeout" } });
    expect(await poll()).toMatchObject({ value: { items: ["old"] }, problem: { code: "atlas_timeout" } });
  });

  it("keeps what was known beside a problem", async () => {
    served = Response.json(
      { code: "atlas_rate_limited", retryAfterSeconds: 55 },
      { status: 503, headers: { "Content-Type": "application/problem+json" } },
    );
    expect(await poll()).toMatchObject({
      value: known.value,
      fetchedAt: known.fetchedAt,
      nextCheckAt: "2026-11-23T20:00:55.000Z",
      problem: { code: "atlas_rate_limited" },
    });
  });

  it.each([new TypeError("Failed to fetch"), new Response("<html>", { status: 502 })])(
    "keeps what was known when the dashboard itself does not answer (%s)",
    async (failure) => {
      served = failure;
      expect(await poll()).toMatchObject({ value: known.value, problem: { code: "dashboard_unreachable" } });
    },
  );

  it("rejects only when it was called off", async () => {
    served = new DOMException("aborted", "AbortError");
    await expect(poll(AbortSignal.abort())).rejects.toThrow("aborted");
  });

  it("follows the server's clock, however wrong the browser's is", async () => {
    served = Response.json({}, { headers: { Date: "Mon, 23 Nov 2026 21:00:00 GMT" } });
    await poll();
    expect(serverNow()).toBe(NOW + 3_600_000);
  });
});

describe("waitMs", () => {
  it("is until the next check, with at most half a second of jitter, the same at every render", () => {
    const answer = { ...known, nextCheckAt: "2026-11-23T20:00:30.000Z" };
    const wait = waitMs(answer);
    expect(wait).toBeGreaterThanOrEqual(30_000);
    expect(wait).toBeLessThanOrEqual(30_500);
    vi.advanceTimersByTime(10_000);
    expect(waitMs(answer)).toBe(wait);
  });

  it("is never less than a second", () => {
    expect(waitMs({ ...known, nextCheckAt: "2020-01-01T00:00:00.000Z" })).toBeGreaterThanOrEqual(1_000);
    expect(waitMs(undefined)).toBe(1_000);
  });
});
