import { describe, expect, it } from "vitest";
import { z } from "zod";
import { atlasPaths } from "./paths";
import { PROJECT_ID, rejection, testClient } from "./testing/client";
import { json } from "./testing/fake-fetch";

const read = { version: "2023-01-01", schema: z.looseObject({}) };
const path = atlasPaths.project(PROJECT_ID);

const reset = () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("read"), { code: "ECONNRESET" }) });
};
const cutOff = () =>
  new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("{")),
      pull: (controller) => controller.error(new TypeError("terminated")),
    }),
  );

describe("a read is tried again", () => {
  it.each<[string, () => Response]>([
    ["reset", reset],
    ["a body that breaks off", cutOff],
    ...[429, 502, 503, 504].map((status): [string, () => Response] => [
      String(status),
      () => json({}, status),
    ]),
  ])("after %s, three times at most, with growing waits", async (_, fail) => {
    const { client, requests, time } = testClient(fail);
    await rejection(client.get(path, read));
    expect(requests).toHaveLength(3);
    expect(time.slept).toEqual([125, 250]);
  });

  it("and succeeds when Atlas does", async () => {
    const { client, requests } = testClient((_, count) => (count < 3 ? json({}, 503) : json({ fine: true })));
    expect((await client.get(path, read)).data).toEqual({ fine: true });
    expect(requests).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 406, 409, 410, 500, 501])("not after %i", async (status) => {
    const { client, requests, time } = testClient(() => json({}, status));
    await rejection(client.get(path, read));
    expect(requests).toHaveLength(1);
    expect(time.slept).toEqual([]);
  });

  it("within the whole range of the jitter", async () => {
    for (const chance of [0, 0.999]) {
      const { client, time } = testClient(() => json({}, 503), { random: () => chance });
      await rejection(client.get(path, read));
      expect(time.slept.map(Math.round)).toEqual(chance === 0 ? [0, 0] : [250, 500]);
    }
  });
});

describe("Retry-After", () => {
  const limited = (value: string, headers = {}) => json({}, 429, { "Retry-After": value, ...headers });

  it("in seconds is obeyed", async () => {
    const { client, time } = testClient((_, count) => (count === 1 ? limited("7") : json({})));
    await client.get(path, read);
    expect(time.slept).toEqual([7_000]);
  });

  it("as a date is measured by Atlas's own clock", async () => {
    const headers = { Date: "Sun, 01 Nov 2026 10:00:00 GMT" };
    const { client, time } = testClient((_, count) =>
      count === 1 ? limited("Sun, 01 Nov 2026 10:00:03 GMT", headers) : json({}),
    );
    await client.get(path, read);
    expect(time.slept).toEqual([3_000]);
  });

  it("as a date without Atlas's clock is measured by ours", async () => {
    const { client, time } = testClient((_, count) =>
      count === 1 ? limited("Tue, 24 Nov 2026 00:00:04 GMT") : json({}),
    );
    await client.get(path, read);
    expect(time.slept).toEqual([4_000]);
  });

  it("beyond the deadline fails at once and is passed on", async () => {
    const { client, requests, time } = testClient(() => limited("55"));
    const error = await rejection(client.get(path, read));
    expect(error).toMatchObject({ code: "atlas_rate_limited", retryAfterSeconds: 55 });
    expect(requests).toHaveLength(1);
    expect(time.slept).toEqual([]);
  });

  it("counts what has been waited before", async () => {
    const { client, requests } = testClient(() => limited("15"));
    await rejection(client.get(path, read));
    expect(requests).toHaveLength(2);
  });

  it("that nobody can read is none", async () => {
    const { client, time } = testClient(() => limited("soon"));
    const error = await rejection(client.get(path, read));
    expect(error).toMatchObject({ code: "atlas_rate_limited", retryAfterSeconds: 10 });
    expect(time.slept).toEqual([125, 250]);
  });

  it("comes with a 503 too", async () => {
    const { client } = testClient(() => json({}, 503, { "Retry-After": "120" }));
    const error = await rejection(client.get(path, read));
    expect(error).toMatchObject({ code: "atlas_unavailable", retryAfterSeconds: 120 });
  });
});
