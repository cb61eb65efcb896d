import { defineConfig } from "vitest/config";
import config from "./vitest.config";

const { projects: _, ...test } = config.test ?? {};

/** For `npm run mutation`: of the unit tests those that are about the rules, so that a mutant costs seconds. */
export default defineConfig({
  ...config,
  test: {
    ...test,
    include: ["lib/{backups,time}/**/*.test.ts", "lib/atlas/{serverless,flex,dedicated}/*.test.ts"],
  },
});
