import { expect, test } from "vitest";
import { isRunning, statusWords } from "./status";

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
