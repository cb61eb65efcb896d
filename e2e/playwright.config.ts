import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { findChromium } from "../scripts/lib/chromium.mjs";
import { CHROMIUM_ARGS } from "../scripts/lib/chromium-args";
import { atlasSettings, dashboardServer, origins, standInServer } from "./servers";

const root = fileURLToPath(new URL("..", import.meta.url));

// `npm test` has looked for it already; workers inherit what the first process found.
process.env.CHROMIUM_PATH ??= await findChromium(root);
process.env.FUZZ_SEED ??= String(Date.now() % 2 ** 31);

export default defineConfig({
  testDir: ".",
  outputDir: `${root}test-results/e2e`,
  reporter: [["list"], ["json", { outputFile: `${root}test-results/e2e.json` }]],
  // Without the platform in their names: the same pictures for everybody.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // A machine that does other things too is late now and then: what fails twice has found something, and the report names
  // what failed once.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origins.dashboard,
    // Recording every test costs time, and nobody opens what CI has recorded.
    trace: process.env.CI ? "off" : "retain-on-failure",
    timezoneId: "UTC",
    locale: "en-GB",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...CHROMIUM_ARGS],
    },
  },
  webServer: [
    standInServer("standIn"),
    standInServer("standInToday"),
    dashboardServer("dashboard", atlasSettings("standIn")),
    dashboardServer("dashboardToday", atlasSettings("standInToday")),
    dashboardServer("notConfigured"),
  ],
});
