import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { tally } from "./tally.mjs";

const folder = mkdtempSync(join(tmpdir(), "tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const unit = report("unit.json", {
  numPassedTests: 10,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{}] },
  ],
});
const e2e = report("e2e.json", { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 }, errors: [] });

it("sums both reports; a test file that cannot be loaded is a failure", () => {
  expect(tally([unit, e2e])).toBe("tests: 16 passed, 4 failed, 6 skipped");
});

it("counts what failed outside of tests", () => {
  const broken = report("broken.json", {
    stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 },
    errors: [{}],
  });
  expect(tally([broken])).toBe("tests: 0 passed, 1 failed, 0 skipped");
});

it("says nothing of a report that was never written", () => {
  expect(tally([join(folder, "missing.json")])).toBe("tests: 0 passed, 0 failed, 0 skipped");
});
