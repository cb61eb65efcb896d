import { beforeEach, describe, expect, it, vi } from "vitest";
import { BackupError } from "@/lib/backups/errors";

const atlas = vi.hoisted(() => ({ listProjects: vi.fn(), shareLeft: () => null, scope: "test" }));
vi.mock("@/lib/atlas/sources", () => ({ getAtlas: () => atlas }));

const { ANSWERED_WITHIN_MS, readiness } = await import("./readiness");

const HOUR = 3_600_000;
let nowMs = Date.parse("2026-11-24T00:00:00Z");
const now = () => nowMs;

/** What was cached in another test is too old in this one. */
beforeEach(() => {
  nowMs += HOUR;
  vi.useFakeTimers({ now: nowMs, toFake: ["Date", "setTimeout"] });
  atlas.listProjects.mockReset().mockResolvedValue([]);
  return () => vi.useRealTimers();
});

function pass(ms: number) {
  nowMs += ms;
  vi.setSystemTime(nowMs);
}

const fail = () => atlas.listProjects.mockRejectedValue(new BackupError("atlas_unavailable", "It is down."));

describe("readiness", () => {
  it("asks Atlas once for all who ask, and says when it answered", async () => {
    const answeredAt = new Date(nowMs).toISOString();
    const [first] = await Promise.all([readiness(now), readiness(now)]);
    expect(first.answeredAt).toBe(answeredAt);
    pass(1_000);
    expect((await readiness(now)).answeredAt).toBe(answeredAt);
    expect(atlas.listProjects).toHaveBeenCalledTimes(1);
  });

  it("outlives a short outage, and not a longer one", async () => {
    await readiness(now);
    fail();
    pass(ANSWERED_WITHIN_MS - 1_000);
    expect((await readiness(now)).answeredAt).not.toBeNull();
    pass(60_000);
    const late = await readiness(now);
    expect(late.answeredAt).toBeNull();
    expect(late.problem.code).toBe("atlas_unavailable");
  });

  it("says why where Atlas has never answered", async () => {
    fail();
    expect(await readiness(now)).toMatchObject({ answeredAt: null, problem: { code: "atlas_unavailable" } });
  });

  it("does not keep a probe waiting for an Atlas that hangs", async () => {
    atlas.listProjects.mockReturnValue(new Promise(() => undefined));
    const asked = readiness(now);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await asked).answeredAt).toBeNull();
  });
});
