import { existsSync, readFileSync } from "node:fs";

/** The closing line of `npm test`, summed over the JSON reports of vitest and Playwright that were written. */
export function tally(files) {
  const counts = files
    .filter((file) => existsSync(file))
    .map((file) => countsOf(JSON.parse(readFileSync(file, "utf8"))));
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  return `tests: ${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`;
}

function countsOf(report) {
  return report.stats ? ofPlaywright(report) : ofVitest(report);
}

/** What failed before any test could run (a port in use, a broken file) counts as one failure. */
function ofPlaywright({ stats, errors }) {
  const failed = stats.unexpected + errors.length;
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

/** A test file that cannot be loaded has no tests, and is a failure all the same. */
function ofVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}
