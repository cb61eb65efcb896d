import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.mjs";

/** Where Debian puts servers, which the PATH of an ordinary user leaves out. */
const SERVERS = ["/usr/sbin", "/usr/local/sbin"];

/** The first of these programs that is there; undefined when none is. */
export function findInPath(names) {
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...SERVERS];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export function canInstallDebian() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** Runlevel 1 keeps a package from starting the service that it brings. */
export async function installDebian(root, name) {
  const env = { DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  await runCommand(root, "apt-get", ["update"], env);
  await runCommand(root, "apt-get", ["install", "-y", "--no-install-recommends", name], env);
}

/** The program to test with, installed from Debian's package if there is none. Throws one line. */
export async function findOrInstall(root, program, packageName = program) {
  const found = findInPath([program]);
  if (found) return found;
  if (canInstallDebian()) await installDebian(root, packageName);
  const installed = findInPath([program]);
  if (!installed) throw new Error(`There is no ${program} and none could be installed: put one into PATH.`);
  return installed;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
