import fc from "fast-check";
import { expect, test } from "vitest";
import { readTime } from "@/lib/time/read-time";
import { kinds } from "./kinds";
import { placePoint } from "./restore-point";
import { curlCommand, jsonBody, NO_TARGET } from "./restore-request";

const FROM = { projectId: "6957f861a08db8605b3f57a2", kind: "serverless", name: "orders" } as const;
const LATEST = Date.parse("2026-11-23T20:34:18Z") / 1_000;

const second = fc.integer({ min: LATEST - 200 * 3_600, max: LATEST + 100 * 3_600 });
/** What people paste, right, wrong and beside the point. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  second.map(String),
  second.map((at) => `${at}${"0".repeat(3)}`),
  second.map((at) => new Date(at * 1_000).toISOString()),
  second.map((at) => `Timestamp(${at}, 1)`),
  second.map((at) => `${at.toString(16)}1f2e3d4c5b6a7980`),
  fc
    .tuple(fc.nat({ max: 200 }), fc.constantFrom("s", "min", "h", "days"))
    .map(([n, unit]) => `${n} ${unit} ago`),
  fc.date({ noInvalidDate: true }).map(String),
);

test("no text whatever yields a command with a second outside of the window", () => {
  let inside = 0;
  const zone = fc.constantFrom("UTC", "America/New_York", "Australia/Lord_Howe");
  fc.assert(
    fc.property(text, zone, fc.integer({ min: 0, max: 72 * 3_600 }), (pasted, shown, length) => {
      const window = { earliest: LATEST - length, latest: LATEST, lengthSeconds: 72 * 3_600, gaps: [] };
      for (const at of secondsOf(readTime(pasted, { zone: shown, now: LATEST * 1_000 }))) {
        const placed = placePoint(at, window);
        if (placed.place !== "inside") continue;
        inside += 1;
        for (const named of secondsNamed(placed.point)) {
          expect(named).toBeGreaterThanOrEqual(window.earliest);
          expect(named).toBeLessThanOrEqual(window.latest);
        }
      }
    }),
    { numRuns: 10_000 },
  );
  expect(inside, "the property was put to the test").toBeGreaterThan(500);
});

function secondsOf(reading: ReturnType<typeof readTime>): readonly number[] {
  if (reading.kind === "instant") return [reading.seconds, reading.seconds - 1];
  return reading.kind === "choice" ? reading.choices.map(({ seconds }) => seconds) : [];
}

/** Every second that the command, the call and the body hold. */
function secondsNamed(point: Parameters<typeof restoreTexts>[0]): readonly number[] {
  const found = restoreTexts(point).flatMap((made) =>
    [...made.matchAll(/pointInTimeUTCSeconds\W+(-?[\d.e+]+)/g)].map(([, digits]) => Number(digits)),
  );
  expect(found).toHaveLength(3);
  return found;
}

function restoreTexts(point: Extract<ReturnType<typeof placePoint>, { place: "inside" }>["point"]) {
  const request = { from: FROM, source: { kind: "point", point }, target: NO_TARGET } as const;
  const { restore } = kinds.serverless;
  const call = restore.call(request);
  return [restore.command(request), curlCommand(call, "https://cloud.mongodb.com"), jsonBody(call)];
}
