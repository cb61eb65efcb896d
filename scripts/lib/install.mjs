import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.mjs";

/**
 * Not `npm ci`: that refuses a lock file written where the registry lacks other systems' optional packages. This
 * installs the same versions, and writes to neither package.json nor the lock file.
 */
const INSTALL = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs the dependencies when some are missing or are not those of package-lock.json; ends the process if it
 * cannot. `run` starts a command and resolves with its exit code.
 */
export async function installMissing(root, run = (command, args) => runCommand(root, command, args)) {
  if (isInstalled(root)) return;
  console.log("Installing dependencies (npm install) ...");
  const code = await run("npm", INSTALL);
  if (code === 0) return;
  console.error("The dependencies could not be installed: npm says why above.");
  process.exit(code);
}

/** npm notes what it has installed as its last step: an installation that was interrupted has no such note. */
export function isInstalled(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === "" || optional || devOptional) return true;
    return installed[path]?.version === version && installed[path]?.integrity === integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
