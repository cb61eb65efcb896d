/**
 * `npm run mutation`: whether the tests notice when a rule is changed. By folder: `npm run mutation -- --mutate "lib/time/*.ts"`.
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  mutate: [
    "lib/{backups,time}/**/*.ts",
    "lib/atlas/{serverless,flex,dedicated}/*.ts",
    "!lib/**/*.test.ts",
    "!lib/**/testing/**",
    "!lib/backups/schedule/test-schedule.ts",
  ],
  coverageAnalysis: "perTest",
  // What runs once, as a module loads, would need every test for each mutant: tables of words, mostly.
  ignoreStatic: true,
  // Stryker would rewrite the paths in it with TypeScript's old interface, which TypeScript 7 has not; nothing here needs that.
  tsconfigFile: "none",
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
  htmlReporter: { fileName: "test-results/mutation/index.html" },
  jsonReporter: { fileName: "test-results/mutation/report.json" },
  tempDirName: "test-results/stryker",
  ignorePatterns: [".next", "docs", "e2e", "public", "test-results"],
};
