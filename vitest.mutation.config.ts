import { defineConfig } from "vitest/config";
import config from "./vitest.config";

/** For `npm run mutation`: of the unit tests those that are about the rules, so that a mutant costs seconds. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ["lib/{backups,time}/**/*.test.ts", "lib/atlas/{serverless,flex,dedicated}/*.test.ts"],
  },
});
