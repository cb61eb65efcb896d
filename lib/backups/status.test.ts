import { expect, test } from "vitest";
import { isRunning, restoreJobStatusWords, statusWords } from "./status";

test.each([
  ["queued", "Queued", true],
  ["inProgress", "In progress", true],
  ["completed", "Completed", false],
  ["failed", "Failed", false],
  ["PAUSED", "PAUSED", false],
  ["toString", "toString", false],
])("%s", (status, words, running) => {
  expect(statusWords(status)).toBe(words);
  expect(isRunning({ status })).toBe(running);
});

test("restores can end in two ways more, which no snapshot is said to have", () => {
  const words = ["queued", "inProgress", "completed", "failed", "cancelled", "expired", "PAUSED", "toString"];
  expect(words.map(restoreJobStatusWords)).toEqual([
    "Queued",
    "In progress",
    "Completed",
    "Failed",
    "Cancelled",
    "Expired",
    "PAUSED",
    "toString",
  ]);
  expect(["cancelled", "expired"].map(statusWords)).toEqual(["cancelled", "expired"]);
});
