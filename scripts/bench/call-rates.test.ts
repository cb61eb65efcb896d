import { expect, test } from "vitest";
import { callRates, totalRate } from "./call-rates";

const calls = [0, 30_000, 60_000, 90_000].flatMap((at) => [
  { at, path: "/list" },
  ...(at % 60_000 === 0 ? [{ at, path: "/facts" }] : []),
]);

test("each path at its own pace, together as much as all", () => {
  const rates = callRates(calls, 100_000);
  expect([...rates]).toEqual([
    ["/list", 2],
    ["/facts", 1],
  ]);
  expect(totalRate(rates)).toBe(3);
  expect(totalRate(callRates([], 60_000))).toBe(0);
});
