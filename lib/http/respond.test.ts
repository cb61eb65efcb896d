import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/backups/answer";
import { BackupError } from "@/lib/backups/errors";
import { windowOf } from "@/lib/backups/testing/restore";
import { problemOf } from "./problem";
import { respond, respondUnkept } from "./respond";

const good: Answer<object> = {
  value: { snapshots: [] },
  fetchedAt: "2026-11-23T20:00:00.000Z",
  nextCheckAt: "2100-01-01T00:00:00.000Z",
  problem: null,
};

const ask = (headers: HeadersInit = {}) => new Request("http://127.0.0.1/api/instances", { headers });

describe("respond", () => {
  it("sends data with the headers of the contract", async () => {
    const response = await respond(ask(), async () => good);
    expect(response.status).toBe(200);
    expect(response.headers.get("Fetched-At")).toBe("2026-11-23T20:00:00.000Z");
    expect(response.headers.get("Next-Check-At")).toBe("2100-01-01T00:00:00.000Z");
    expect(response.headers.get("Cache-Control")).toBe("private, no-cache");
    expect(response.headers.get("ETag")).toMatch(/^".+"$/);
    expect(await response.json()).toEqual({ snapshots: [] });
  });

  it.each([
    ["no-cache", true],
    ["max-age=0, No-Cache", true],
    ["max-age=0", false],
    ["no-cachet", false],
    ["", false],
  ])("Cache-Control: %s asks for a refresh: %s", async (header, wanted) => {
    const seen: boolean[] = [];
    await respond(ask(header === "" ? {} : { "Cache-Control": header }), async ({ refresh }) => {
      seen.push(refresh);
      return good;
    });
    expect(seen).toEqual([wanted]);
  });

  it.each([(tag: string) => tag, (tag: string) => `W/${tag}`, (tag: string) => `"other", ${tag}`])(
    "answers 304 to a matching If-None-Match, with the times",
    async (toHeader) => {
      const etag = (await respond(ask(), async () => good)).headers.get("ETag") ?? "";
      const response = await respond(ask({ "If-None-Match": toHeader(etag) }), async () => good);
      expect(response.status).toBe(304);
      expect(await response.text()).toBe("");
      expect(response.headers.get("Fetched-At")).toBe(good.fetchedAt);
      expect(response.headers.get("Next-Check-At")).toBe(good.nextCheckAt);
    },
  );

  it("says that the pace is slowed, and that it changed, whatever the caller has", async () => {
    const first = await respond(ask(), async () => good);
    expect(first.headers.has("Pace")).toBe(false);
    const etag = first.headers.get("ETag") ?? "";
    const slowed = { ...good, slowed: true };
    const second = await respond(ask({ "If-None-Match": etag }), async () => slowed);
    expect([second.status, second.headers.get("Pace")]).toEqual([200, "slowed"]);
    const slowedTag = second.headers.get("ETag") ?? "";
    expect((await respond(ask({ "If-None-Match": slowedTag }), async () => slowed)).status).toBe(304);
    expect((await respond(ask({ "If-None-Match": slowedTag }), async () => good)).status).toBe(200);
  });

  it("sends what moves with the clock each time, whatever the caller has", async () => {
    const still = { revalidate: false };
    const etag = (await respond(ask(), async () => good, still)).headers.get("ETag") ?? "";
    for (const tag of [etag, "*"]) {
      const response = await respond(ask({ "If-None-Match": tag }), async () => good, still);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ snapshots: [] });
    }
  });

  it("sends the window with the refusal of a second that is outside of it", async () => {
    const window = windowOf();
    const error = new BackupError("outside_restore_window", "It has not happened yet.", { window });
    const response = await respond(ask(), () => Promise.reject(error), { revalidate: false });
    expect(response.status).toBe(422);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      type: "urn:snapwatch:problem:outside_restore_window",
      title: "Outside the restore window",
      status: 422,
      detail: "It has not happened yet.",
      code: "outside_restore_window",
      window,
    });
  });

  it("gives other data another tag", async () => {
    const tagOf = async (value: object) =>
      (await respond(ask(), async () => ({ ...good, value }))).headers.get("ETag");
    expect(await tagOf({ a: 1 })).not.toBe(await tagOf({ a: 2 }));
  });

  it("puts the problem beside data that is stale", async () => {
    const problem = problemOf("atlas_timeout", "Too slow.");
    const response = await respond(ask(), async () => ({ ...good, problem }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ snapshots: [], problem });
  });

  it("never sends a next check that has passed", async () => {
    const response = await respond(ask(), async () => ({ ...good, nextCheckAt: "2020-01-01T00:00:00.000Z" }));
    expect(Date.parse(response.headers.get("Next-Check-At") ?? "")).toBeGreaterThan(Date.now());
  });

  it("turns a problem into problem+json with Retry-After", async () => {
    const problem = problemOf("atlas_rate_limited", "Slow down.", { retryAfterSeconds: 55 });
    const response = await respond(ask(), async () => ({ ...good, value: null, problem }));
    expect(response.status).toBe(503);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(response.headers.get("Retry-After")).toBe("55");
    expect(await response.json()).toMatchObject({ code: "atlas_rate_limited", status: 503 });
  });

  it("turns what is thrown into a problem, and says nothing of our own faults", async () => {
    const bad = await respond(ask(), () => Promise.reject(new BackupError("invalid_request", "No.")));
    expect(bad.status).toBe(400);
    const bug = await respond(ask(), () => Promise.reject(new Error("secret detail")));
    expect(await bug.text()).not.toContain("secret");
  });
});

describe("respondUnkept", () => {
  it("sends what nobody may keep, without anything to revalidate it by", async () => {
    const response = await respondUnkept(async () => ({ links: [] }));
    expect([response.status, await response.json()]).toEqual([200, { links: [] }]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("ETag")).toBeNull();
  });

  it("sends the problem in its place", async () => {
    const response = await respondUnkept(async () => {
      throw new BackupError("not_found", "The link has expired.");
    });
    expect(response.status).toBe(404);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ code: "not_found", detail: "The link has expired." });
  });
});
