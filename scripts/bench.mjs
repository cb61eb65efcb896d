import { fileURLToPath } from "node:url";
import { buildIfStale } from "./lib/build.mjs";
import { findChromium } from "./lib/chromium.mjs";
import { installMissing } from "./lib/install.mjs";
import { NOTHING_SET } from "./lib/nothing-set.mjs";
import { runCommand } from "./lib/run-command.mjs";

/** `npm run bench`: installs and builds what is missing, then measures. Plain node, because it installs the rest. */
const root = fileURLToPath(new URL("..", import.meta.url));
const STDERR = 2;
const apart = { stdio: ["ignore", STDERR, STDERR] };

// The table alone is on stdout, for `--json`.
console.log = console.error;
await installMissing(root, (command, args) => runCommand(root, command, args, {}, apart));
await buildIfStale(root, async (command, args) => {
  const code = await runCommand(root, command, args, { ...NOTHING_SET, NODE_ENV: "production" }, apart);
  return { code, output: "" };
});
const env = { CHROMIUM_PATH: await findChromium(root) };
const bench = ["--import", "tsx", "scripts/bench.ts", ...process.argv.slice(2)];
process.exitCode = await runCommand(root, process.execPath, bench, env);
