import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What `next build` reads. Folders count too: their time changes when a file in them goes away. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.node.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
];

/** Builds the dashboard when there is no finished build, or one that is older than a source file. */
export async function buildIfStale(root, run) {
  if (isCurrent(root)) return;
  console.log("Building the dashboard (next build) ...");
  const { code, output } = await run("next", ["build"]);
  if (code === 0) return;
  console.error(`${output}\nThe dashboard could not be built: see above.`);
  process.exit(code);
}

export function isCurrent(root) {
  const built = timeOf(join(root, ".next", "BUILD_ID"));
  return built > 0 && SOURCES.every((source) => newest(join(root, source)) <= built);
}

function newest(path) {
  const entries = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path, { recursive: true }).filter((name) => !/\.test\.tsx?$/.test(name))
    : [];
  return Math.max(timeOf(path), ...entries.map((name) => timeOf(join(path, name))));
}

/** 0 for what is not there. */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
