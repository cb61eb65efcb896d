import { expect, test } from "vitest";
import { readOptions } from "./options";

test("20 minutes and any seed, unless told otherwise", () => {
  expect(readOptions([], 7)).toEqual({ minutes: 20, seed: 7 });
  expect(readOptions(["--minutes", "0.5", "--seed", "3"], 7)).toEqual({ minutes: 0.5, seed: 3 });
});

test.each([[["--minutes", "0"]], [["--minutes", "x"]], [["--seed", "1.5"]], [["--fast"]], [["3"]]])(
  "not %j",
  (args) => {
    expect(() => readOptions(args, 7)).toThrow(/^the soak takes/);
  },
);
