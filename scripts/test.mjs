import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChromium } from "./lib/chromium.mjs";
import { installMissing } from "./lib/install.mjs";
import { runCommand } from "./lib/run-command.mjs";
import { tally } from "./lib/tally.mjs";

/** `npm test`: everything that must hold, in the order in which it fails fastest. Plain node: it installs the rest. */
const root = fileURLToPath(new URL("..", import.meta.url));
const results = `${root}test-results`;
const reports = { unit: `${results}/unit.json`, e2e: `${results}/e2e.json` };

/** `stop`: what comes after makes no sense when this fails. `browser`: needs a Chromium. */
const steps = [
  {
    name: "lint",
    title: "Formatting and lint",
    stop: true,
    commands: [["biome", "check", "--error-on-warnings", "."]],
  },
  {
    name: "types",
    title: "Types",
    stop: true,
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit"],
    ],
  },
  {
    name: "unused",
    title: "Unused code",
    stop: true,
    commands: [["knip", "--treat-config-hints-as-errors"]],
  },
  {
    name: "unit",
    title: "Unit tests",
    commands: [
      ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${reports.unit}`],
    ],
  },
  { name: "build", title: "Build", stop: true, commands: [["next", "build"]] },
  {
    name: "size",
    title: "First-load JavaScript",
    browser: true,
    commands: [["node", "--import", "tsx", "scripts/first-load.ts"]],
  },
  {
    name: "container",
    title: "Container, without an engine",
    commands: [["node", "--import", "tsx", "scripts/container.ts"]],
  },
  {
    name: "readme",
    title: "Commands of README and operating.md",
    commands: [["node", "--import", "tsx", "scripts/readme.ts"]],
  },
  {
    name: "e2e",
    title: "End-to-end tests",
    browser: true,
    commands: [["playwright", "test", "--config", "e2e/playwright.config.ts"]],
  },
];

function chosenSteps() {
  const only = process.argv.slice(process.argv.indexOf("--only") + 1);
  if (!process.argv.includes("--only")) return steps;
  const unknown = only.filter((name) => !steps.some((step) => step.name === name));
  if (only.length > 0 && unknown.length === 0) return steps.filter(({ name }) => only.includes(name));
  console.error(`--only takes one or more of: ${steps.map(({ name }) => name).join(", ")}.`);
  return process.exit(1);
}

async function runStep({ title, commands, browser }) {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const env = browser ? { CHROMIUM_PATH: await chromium() } : {};
  let passed = true;
  for (const [command, ...args] of commands) {
    passed &&= (await runCommand(root, command, args, env)) === 0;
  }
  console.log(
    `-- ${title}: ${passed ? "ok" : "FAILED"}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return passed;
}

let found;
function chromium() {
  found ??= findChromium(root);
  return found;
}

async function run(chosen) {
  const failed = [];
  for (const step of chosen) {
    if (await runStep(step)) continue;
    failed.push(step.title);
    if (step.stop) break;
  }
  return failed;
}

const chosen = chosenSteps();
await installMissing(root);
rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const failed = await run(chosen);
console.log(failed.length === 0 ? "\nEverything holds." : `\nFailed: ${failed.join(", ")}.`);
console.log(tally(Object.values(reports)));
process.exitCode = failed.length === 0 ? 0 : 1;
