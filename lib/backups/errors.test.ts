import { expect, test } from "vitest";
import { BackupError, isBackupError } from "./errors";

const error = new BackupError("not_found", "There is no such snapshot.");

/** As the other copy of the module makes it, see `isBackupError`. */
const ofAnotherCopy = Object.assign(new Error("Gone."), { name: "BackupError", code: "atlas_gone" });

test.each([
  ["one of ours", error, undefined, true],
  ["one of ours, by its code", error, "not_found", true],
  ["one of ours with another code", error, "forbidden", false],
  ["one that another copy of the module made", ofAnotherCopy, "atlas_gone", true],
  ["one of another name", Object.assign(new Error("No."), { code: "not_found" }), undefined, false],
  [
    "one of that name without a code",
    Object.assign(new Error("No."), { name: "BackupError" }),
    undefined,
    false,
  ],
  ["what is no error", { name: "BackupError", code: "not_found" }, undefined, false],
  ["nothing", undefined, undefined, false],
] as const)("%s", (_, thrown, code, expected) => {
  expect(isBackupError(thrown, code)).toBe(expected);
});

test("an error carries what a screen needs, and its cause", () => {
  const cause = new Error("ECONNRESET");
  const atlas = { errorCode: "NOT_FOUND", detail: "No snapshot." };
  const more = { atlas, retryAfterSeconds: 7, elsewhere: "flex", cause } as const;
  expect(new BackupError("atlas_gone", "Gone.", more)).toMatchObject({
    name: "BackupError",
    message: "Gone.",
    code: "atlas_gone",
    ...more,
    window: undefined,
  });
  expect(error).toMatchObject({ atlas: undefined, retryAfterSeconds: undefined, elsewhere: undefined });
});
