import { describe, expect, it } from "vitest";
import { median, quantile, ratePerMinute } from "./statistics";

describe("quantile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it("is one of the values, by nearest rank, in whatever order they are", () => {
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile(hundred, 0)).toBe(1);
  });

  it("is no number where nothing was measured", () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(median([7])).toBe(7);
    expect(median([9, 1, 5])).toBe(5);
  });
});

describe("ratePerMinute", () => {
  const every = (ms: number, count: number) => Array.from({ length: count }, (_, index) => index * ms);

  it("does not count the ends of the time twice", () => {
    expect(ratePerMinute(every(60_000, 6), 300_000)).toBe(1);
    expect(ratePerMinute(every(5_000, 13), 62_000)).toBe(12);
  });

  it("counts what comes at once", () => {
    expect(ratePerMinute([0, 0, 60_000, 60_000, 120_000, 120_000], 120_000)).toBe(2.5);
    expect(ratePerMinute([5, 5, 5], 60_000)).toBe(3);
  });

  it("takes the whole time where there is no distance to measure", () => {
    expect(ratePerMinute([], 60_000)).toBe(0);
    expect(ratePerMinute([10], 120_000)).toBe(0.5);
  });
});
