import { expect, test } from "vitest";
import { pollWaitMs } from "./poll-wait";

const NOW = Date.parse("2026-11-23T20:00:00Z");

test.each([
  ["at the time that the server says", "2026-11-23T20:00:30.000Z", 0, 30_000],
  ["with half a second of jitter at most", "2026-11-23T20:00:30.000Z", 1, 30_500],
  ["never at once, though the time has passed", "2026-11-23T19:00:00.000Z", 0, 1_000],
  ["after a while where the server said nothing", undefined, 0, 5_000],
  ["after a while where it is no time", "soon", 0.5, 5_250],
])("asks again %s", (_, nextCheckAt, random, wait) => {
  expect(pollWaitMs(nextCheckAt, NOW, random)).toBe(wait);
});
