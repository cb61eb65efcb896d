import { expect, test } from "vitest";
import { objectIdSeconds } from "./object-id";

test.each([
  ["6a6f78e0cab84da5c4476b25", 1785690336],
  ["FFFFFFFFcab84da5c4476b25", 4294967295],
  ["000000000000000000000000", 0],
])("%s", (id, seconds) => {
  expect(objectIdSeconds(id)).toBe(seconds);
});

test.each([
  "",
  "6a6f78e0",
  "6a6f78e0cab84da5c4476b2g",
  "6a6f78e0cab84da5c4476b250",
  " 6a6f78e0cab84da5c4476b25",
])("%s is none", (id) => {
  expect(objectIdSeconds(id)).toBeNull();
});
