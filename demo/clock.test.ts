import { afterEach, expect, test, vi } from "vitest";
import { createClock } from "./clock";

afterEach(() => void vi.useRealTimers());

test("runs with the real time, from where it was set", () => {
  vi.useFakeTimers();
  const clock = createClock("2026-01-01T00:00:00Z");
  vi.advanceTimersByTime(1500);
  expect(clock.now()).toBe(Date.UTC(2026, 0, 1, 0, 0, 1, 500));
  clock.advance(60_000);
  expect(clock.now()).toBe(Date.UTC(2026, 0, 1, 0, 1, 1, 500));
});

test("frozen it stands still, can still be moved, and goes on from there", () => {
  vi.useFakeTimers();
  const clock = createClock(1000);
  clock.freeze();
  vi.advanceTimersByTime(5000);
  expect(clock.now()).toBe(1000);
  clock.advance(500);
  clock.resume();
  vi.advanceTimersByTime(10);
  expect(clock.now()).toBe(1510);
});
