import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { LAST_SECOND, placePoint, windowAt } from "@/lib/backups/restore-point";
import { snapshotAt } from "@/lib/backups/schedule/test-schedule";
import { windowOf } from "@/lib/backups/testing/restore";
import { instantsOf } from "@/lib/time/wall-time";
import { zonedParts } from "@/lib/time/zoned-parts";
import { restoreParsers, targetQuery } from "./restore-params";

vi.setConfig({ testTimeout: 60_000 });

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** Changes of clocks, where a wall time is two instants or none. */
const CHANGES = [
  "2026-03-08T07:00:00Z",
  "2026-11-01T06:00:00Z",
  "2026-04-04T15:00:00Z",
  "2026-10-03T15:30:00Z",
];

/** Windows that were looked at in any of sixty years, many of them about a change of clocks. */
const moments = fc.oneof(
  fc.date({ min: new Date("1980-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map(Number),
  fc.constantFrom(...CHANGES).chain((change) => {
    const at = Date.parse(change);
    return fc.integer({ min: at, max: at + 72 * 3_600_000 });
  }),
);
const zones = fc.oneof(
  fc.constantFrom(...ZONES),
  fc.constantFrom("America/New_York", "Australia/Lord_Howe", "Europe/Paris", "UTC"),
);

test("any instant of a window survives state, URL and wall time in any zone", () => {
  const { at: parser } = restoreParsers;
  fc.assert(
    fc.property(moments, fc.double({ min: 0, max: 1, noNaN: true }), zones, (now, share, zone) => {
      const window = windowAt(
        windowOf({ now, createDate: null, snapshots: [snapshotAt(now - 100 * 3_600_000)] }),
        now,
      );
      if (!window) throw new Error("no window");
      const at = Math.round(window.earliest + share * (window.latest - window.earliest));
      expect(placePoint(at, window).place).toBe("inside");

      const text = parser.serialize(at);
      expect(text).toMatch(/^\d+$/);
      const query = new URLSearchParams(`at=${text}`).get("at") ?? "";
      const read = parser.parse(query);
      expect(read).toBe(at);

      const found = instantsOf(zonedParts((read ?? 0) * 1_000, zone), zone);
      expect(found).toContain(at * 1_000);
      expect(found.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 12_000 },
  );
});

test("what is in the address is a whole second or no point at all", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.maxSafeInteger().map(String),
    fc.bigInt().map(String),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const at = restoreParsers.at.parse(text);
      if (at === null) return;
      expect(at).toSatisfy(Number.isInteger);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(LAST_SECOND);
      expect(restoreParsers.at.parse(restoreParsers.at.serialize(at))).toBe(at);
    }),
    { numRuns: 10_000 },
  );
});

describe("a target", () => {
  const target = { projectId: "6957f861a08db8605b3f57a2", clusterName: "orders-copy" };
  const text = "6957f861a08db8605b3f57a2/orders-copy";

  test("is a project and a name", () => {
    expect(restoreParsers.target.parse(text)).toEqual(target);
    expect(restoreParsers.target.serialize(target)).toBe(text);
    expect(restoreParsers.target.eq(target, { ...target })).toBe(true);
    expect(restoreParsers.target.eq(target, { ...target, clusterName: "other" })).toBe(false);
    expect(restoreParsers.target.eq(target, { ...target, projectId: "0".repeat(24) })).toBe(false);
  });

  test.each(["", "/", text.slice(1), `${text}/`, `${text}/x`, `${text};id`, `${text}\n`, text.toUpperCase()])(
    "is not %j",
    (other) => expect(restoreParsers.target.parse(other)).toBeNull(),
  );

  test("goes behind a query", () => {
    expect(targetQuery(null)).toBe("");
    const url = new URL(`https://dashboard.test/restore?at=1${targetQuery(target)}`);
    expect(restoreParsers.target.parse(url.searchParams.get("target") ?? "")).toEqual(target);
    expect(url.searchParams.get("at")).toBe("1");
  });
});
