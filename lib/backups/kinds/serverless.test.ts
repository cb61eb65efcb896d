import { expect, test } from "vitest";
import { serverless } from "./serverless";

test("the retirement has the words of the contract", () => {
  expect(serverless.retirement?.title).toBe("Atlas retired serverless instances");
  expect(serverless.retirement?.text).toContain("2026-01-22");
  expect(serverless.retirement?.text).toContain("Flex");
});

test("the limits of the mission are all there", () => {
  expect(serverless.limits.map(({ title }) => title)).toEqual([
    "No on-demand snapshots",
    "No download",
    "No custom policy",
    "Backup can't be disabled",
    "What can be restored into what",
  ]);
});

test("the note names the last release of the Atlas CLI that has the commands", () => {
  expect(serverless.commands.note).toContain("1.51.2");
});
