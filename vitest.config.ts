import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/** Where modules remember something for as long as the process lives: each file gets modules of its own. */
const REMEMBERING = ["lib/{cache,http,metrics,queries}/**/*.test.ts", "proxy.test.ts"];

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // `server-only` throws outside React's server build, which unit tests are not.
      "server-only": fileURLToPath(new URL("./scripts/server-only.stub.ts", import.meta.url)),
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: "remembering", include: REMEMBERING } },
      {
        extends: true,
        test: {
          name: "plain",
          include: ["{app,components,lib,demo,scripts}/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...REMEMBERING],
          // To load the same modules for each of a hundred files takes longer than all their tests.
          isolate: false,
        },
      },
    ],
    restoreMocks: true,
    // Properties and a whole stand-in take seconds on a machine that does other things too.
    testTimeout: 30_000,
    coverage: {
      // What has rules. Pages and components are the end-to-end tests' part, which this does not count.
      include: ["lib/**/*.ts", "proxy.ts"],
      exclude: ["**/*.test.ts", "**/testing/**"],
      reporter: ["text-summary", "html", "json-summary"],
      reportsDirectory: "test-results/coverage",
    },
  },
});
