import fc from "fast-check";
import { expect, test } from "vitest";
import { argumentsOfAll, HOSTILE } from "@/lib/testing/shell";
import { serverless } from "./kinds/serverless";
import { rawWord, shellCommand, shellWord } from "./shell";

/** What a program is given when /bin/sh reads `text`. */
function argumentsOf(text: string): string[] {
  return argumentsOfAll("atlas", [`atlas ${text}`])[0] ?? [];
}

test("every word arrives as it was", () => {
  expect(argumentsOf(HOSTILE.map(shellWord).join(" "))).toEqual(HOSTILE);
});

test("and so does any other", () => {
  const words = fc.array(
    fc.string({ unit: "binary" }).map((word) => word.replaceAll("\0", "")),
    { minLength: 1, maxLength: 50 },
  );
  fc.assert(
    fc.property(words, (given) => {
      expect(argumentsOf(given.map(shellWord).join(" "))).toEqual(given);
    }),
    { numRuns: 30 },
  );
});

test("what is safe stays readable", () => {
  expect(shellWord("orders-prod")).toBe("orders-prod");
  expect(shellWord("it's")).toBe(`'it'\\''s'`);
  expect(shellWord("a\0b")).toBe("ab");
  expect(shellCommand(["atlas", "x"], [])).toBe("atlas x");
});

const ref = { kind: "serverless", projectId: "6957f861a08db8605b3f57a2", name: "orders-prod" } as const;
const snapshotRef = { ...ref, snapshotId: "6b049dd90003456e31f52bb3" };

test("the commands of the Atlas CLI", () => {
  expect(serverless.commands.list(ref)).toBe(
    "atlas serverless backups snapshots list orders-prod \\\n  --projectId 6957f861a08db8605b3f57a2",
  );
  const options =
    " \\\n  --snapshotId 6b049dd90003456e31f52bb3 \\\n  --clusterName orders-prod \\\n  --projectId 6957f861a08db8605b3f57a2";
  expect(serverless.commands.describe(snapshotRef)).toBe(
    `atlas serverless backups snapshots describe${options}`,
  );
  expect(serverless.commands.watch(snapshotRef)).toBe(`atlas serverless backups snapshots watch${options}`);
});

test.each(HOSTILE)("the commands hold whatever an instance is called: %j", (name) => {
  const given = argumentsOf(serverless.commands.watch({ ...snapshotRef, name }).replace(/^atlas /, ""));
  const { snapshotId, projectId } = snapshotRef;
  const options = ["--snapshotId", snapshotId, "--clusterName", name, "--projectId", projectId];
  expect(given).toEqual(["serverless", "backups", "snapshots", "watch", ...options]);
});

test("our own shell text stands as it is, and only that", () => {
  expect(shellWord(rawWord('"$A"'))).toBe('"$A"');
  expect(shellCommand(["curl"], [["--user", rawWord('"$A"')], ['"$A"']])).toBe(
    `curl \\\n  --user "$A" \\\n  '"$A"'`,
  );
});
