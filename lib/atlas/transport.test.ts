import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeadlineError } from "./deadline";
import { createStats } from "./stats";
import { rejection } from "./testing/client";
import { fakeFetch, json } from "./testing/fake-fetch";
import { gate } from "./testing/gate";
import { CALL_DEADLINE_MS, type Call, createTransport, MAX_CALLS_IN_FLIGHT } from "./transport";

const call: Call = { method: "GET", url: "https://atlas.test/x", headers: () => ({ Accept: "a/b" }) };

function transportTo(answer: Parameters<typeof fakeFetch>[0]) {
  const fake = fakeFetch(answer);
  return { ...fake, send: createTransport({ fetch: fake.fetch, stats: createStats(Date.now) }) };
}

const never = () => new Promise<Response>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a call", () => {
  it("keeps nothing and follows no redirect", async () => {
    const elsewhere = new Response(null, { status: 302, headers: { Location: "https://evil.test/" } });
    const { send, requests } = transportTo(() => elsewhere);
    expect((await send(call)).status).toBe(302);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ cache: "no-store", redirect: "manual" });
  });

  it("is given up after its deadline, even by a fetch that does not listen", async () => {
    const { send } = transportTo(never);
    const failed = rejection(send(call));
    await vi.advanceTimersByTimeAsync(CALL_DEADLINE_MS);
    expect(await failed).toBeInstanceOf(DeadlineError);
  });

  it("is given up after its deadline when the body drips", async () => {
    const drip = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        controller.enqueue(new TextEncoder().encode(" "));
      },
    });
    const { send } = transportTo(() => new Response(drip));
    const failed = rejection(send(call));
    await vi.advanceTimersByTimeAsync(CALL_DEADLINE_MS);
    expect(await failed).toBeInstanceOf(DeadlineError);
  });

  it("leaves no timer behind", async () => {
    const { send } = transportTo(() => json({}));
    await send(call);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("many calls", () => {
  it("take turns", async () => {
    const held = gate();
    let inFlight = 0;
    let most = 0;
    const { send, requests } = transportTo(async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await held.opened;
      inFlight -= 1;
      return json({});
    });
    const all = Promise.all(Array.from({ length: 30 }, () => send(call)));
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(MAX_CALLS_IN_FLIGHT);
    held.open();
    await all;
    expect(most).toBe(MAX_CALLS_IN_FLIGHT);
  });

  it("free their turn when they hang", async () => {
    const { send, requests } = transportTo(never);
    const all = Promise.allSettled(Array.from({ length: MAX_CALLS_IN_FLIGHT + 1 }, () => send(call)));
    await vi.advanceTimersByTimeAsync(2 * CALL_DEADLINE_MS);
    await all;
    expect(requests).toHaveLength(MAX_CALLS_IN_FLIGHT + 1);
  });

  it("whose caller leaves the queue are never made", async () => {
    const held = gate();
    const { send, requests } = transportTo(async () => {
      await held.opened;
      return json({});
    });
    const running = Array.from({ length: MAX_CALLS_IN_FLIGHT }, () => send(call));
    const caller = new AbortController();
    const waiting = rejection(send({ ...call, signal: caller.signal }));
    caller.abort();
    expect(await waiting).toMatchObject({ name: "AbortError" });
    held.open();
    await Promise.all(running);
    await vi.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(MAX_CALLS_IN_FLIGHT);
  });
});
