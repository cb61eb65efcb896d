import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { atlasPaths } from "./paths";
import { REQUEST_DEADLINE_MS } from "./reader";
import { apiKey, BASE_URL, PROJECT_ID, rejection, testClient } from "./testing/client";
import { atlasError, json } from "./testing/fake-fetch";
import { CALL_DEADLINE_MS } from "./transport";

const read = { version: "2024-11-13", schema: z.looseObject({}) };
const path = atlasPaths.project(PROJECT_ID);
const never = () => new Promise<Response>(() => undefined);

describe("a read", () => {
  it("names the version, and encodes its query", async () => {
    const { client, requests } = testClient(() => json({}));
    await client.get(path, { ...read, query: { name: "a&b=c/é" } });
    expect(requests[0]?.headers.get("Accept")).toBe("application/vnd.atlas.2024-11-13+json");
    expect(requests[0]?.method).toBe("GET");
    expect(requests[0]?.url).toBe(`${BASE_URL}${path}?name=a%26b%3Dc%2F%C3%A9`);
  });

  it("brings what was parsed, what was sent, and what the headers say", async () => {
    const headers = {
      Date: "Mon, 23 Nov 2026 20:11:05 GMT",
      "RateLimit-Limit": "1200",
      "RateLimit-Remaining": "1187",
    };
    const { client } = testClient(() => json({ id: "a", extra: [1] }, 200, headers));
    const answer = await client.get(path, { version: "2023-01-01", schema: z.object({ id: z.string() }) });
    expect(answer).toEqual({
      data: { id: "a" },
      raw: { id: "a", extra: [1] },
      info: { atlasDate: "2026-11-23T20:11:05.000Z", rateLimit: { limit: 1200, remaining: 1187 } },
    });
  });

  it("does without those headers", async () => {
    const { client } = testClient(() => json({}, 200, { "RateLimit-Limit": "many" }));
    expect((await client.get(path, read)).info).toEqual({ atlasDate: null, rateLimit: null });
  });
});

describe("the time it takes", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is ten seconds for a call that hangs, which is not tried again", async () => {
    const { client, requests } = testClient(never);
    const failed = rejection(client.get(path, read));
    await vi.advanceTimersByTimeAsync(CALL_DEADLINE_MS);
    expect(await failed).toMatchObject({ code: "atlas_timeout", message: expect.stringContaining("10 s") });
    expect(requests).toHaveLength(1);
  });

  it("is 25 seconds for all pages of a list", async () => {
    const slow = async (_: Request, count: number) => {
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      return json({ results: [{ id: String(count) }], links: [{ rel: "next" }] });
    };
    const { client, requests } = testClient(slow);
    const failed = rejection(client.list(path, { version: "2023-01-01", itemSchema: z.unknown() }));
    await vi.advanceTimersByTimeAsync(REQUEST_DEADLINE_MS);
    expect(await failed).toMatchObject({ code: "atlas_timeout", message: expect.stringContaining("25 s") });
    await vi.runAllTimersAsync();
    expect(requests).toHaveLength(5);
  });

  it("includes the waiting for a turn", async () => {
    const { client } = testClient(never);
    const all = Promise.all(Array.from({ length: 30 }, () => rejection(client.get(path, read))));
    await vi.advanceTimersByTimeAsync(REQUEST_DEADLINE_MS);
    for (const error of await all) expect(error).toMatchObject({ code: "atlas_timeout" });
  });

  it("is the caller's to end", async () => {
    const { client } = testClient(never);
    const caller = new AbortController();
    const failed = rejection(client.get(path, { ...read, signal: caller.signal }));
    await vi.advanceTimersByTimeAsync(100);
    caller.abort("a reason of any kind");
    expect(await failed).toMatchObject({
      code: "atlas_timeout",
      message: expect.stringContaining("given up"),
    });
    expect(client.stats().lastError).toBeNull();
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
  });

  it("is none for a caller who has left before", async () => {
    const { client, requests } = testClient(() => json({}));
    const error = await rejection(client.get(path, { ...read, signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: "atlas_timeout" });
    expect(requests).toHaveLength(0);
  });
});

describe("the statistics", () => {
  it("begin with nothing", () => {
    expect(testClient(() => json({})).client.stats()).toEqual({
      auth: "apiKey",
      baseUrl: BASE_URL,
      callsMade: 0,
      lastAnswer: null,
      lastError: null,
      rateBudgets: [],
      clockOffsetMs: null,
    });
  });

  it("tell the last answer, the last error, the budget and Atlas's clock", async () => {
    const { client, time } = testClient((_, count) =>
      count === 1
        ? json({}, 200, {
            Date: "Tue, 24 Nov 2026 00:01:00 GMT",
            "RateLimit-Limit": "1200",
            "RateLimit-Remaining": "3",
          })
        : json(atlasError(410, "VERSION_GONE"), 410),
    );
    await client.get(path, read);
    time.advance(60_000);
    await rejection(client.get(path, read));
    expect(client.stats()).toMatchObject({
      callsMade: 2,
      lastAnswer: { at: "2026-11-24T00:01:00.000Z", status: 410 },
      lastError: { at: "2026-11-24T00:01:00.000Z", code: "atlas_gone" },
      rateBudgets: [
        {
          name: "Projects",
          projectId: PROJECT_ID,
          limit: 1200,
          remaining: 3,
          at: "2026-11-24T00:00:00.000Z",
        },
      ],
      clockOffsetMs: 60_500,
    });
  });

  it("hold no secret", () => {
    expect(JSON.stringify(testClient(() => json({})).client.stats())).not.toContain(apiKey.privateKey);
  });
});
