import { fileURLToPath } from "node:url";
import { buildIfStale } from "./lib/build.mjs";
import { findChromium } from "./lib/chromium.mjs";
import { installMissing } from "./lib/install.mjs";
import { NOTHING_SET } from "./lib/nothing-set.mjs";
import { runCommand } from "./lib/run-command.mjs";

/** `npm run screenshots`: installs and builds what is missing, then photographs. Plain node, because it installs the rest. */
const root = fileURLToPath(new URL("..", import.meta.url));
await installMissing(root);
await buildIfStale(root, async (command, args) => ({
  code: await runCommand(root, command, args, { ...NOTHING_SET, NODE_ENV: "production" }),
  output: "",
}));
const screenshots = ["--import", "tsx", "scripts/screenshots.ts", ...process.argv.slice(2)];
process.exitCode = await runCommand(root, process.execPath, screenshots, {
  CHROMIUM_PATH: await findChromium(root),
});
