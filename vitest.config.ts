import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)),
      // `server-only` throws outside React's server build, which unit tests are not.
      "server-only": fileURLToPath(new URL("./scripts/server-only.stub.ts", import.meta.url)),
    },
  },
  test: {
    include: ["{app,components,lib,demo,scripts}/**/*.test.{ts,tsx}", "proxy.test.ts"],
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
