import { expect, test } from "vitest";
import { readOptions } from "./options";

const KNOWN = ["upstream", "heap"];

test.each([
  ["", { json: false, quick: false, only: [] }],
  ["--json --quick", { json: true, quick: true, only: [] }],
  ["--only heap upstream", { json: false, quick: false, only: ["heap", "upstream"] }],
  ["--only heap --json", { json: true, quick: false, only: ["heap"] }],
])("understands %j", (line, options) => {
  expect(readOptions(line.split(" ").filter(Boolean), KNOWN)).toEqual(options);
});

test.each(["--only", "heap", "--only heap cache", "--fast"])("says what it takes instead of %j", (line) => {
  expect(() => readOptions(line.split(" "), KNOWN)).toThrow("one or more of: upstream, heap");
});
