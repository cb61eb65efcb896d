import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.mjs";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DOWNLOAD_TIMEOUT_MS = 180_000;

/** The Chromium to test with, installed if there is none. Says in one line which it is. */
export async function findChromium(root) {
  const path = (await playwrightsOwn()) ?? systems() ?? (await install(root));
  if (!path) throw new Error("There is no Chromium and none could be installed: put one into PATH.");
  console.log(`Chromium: ${path}`);
  return path;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function systems() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

async function install(root) {
  await runCommand(root, "playwright", ["install", "chromium"], {}, { timeout: DOWNLOAD_TIMEOUT_MS });
  const own = await playwrightsOwn();
  if (own || process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return own;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runCommand(root, "apt-get", ["update"], env);
  await runCommand(root, "apt-get", ["install", "-y", "--no-install-recommends", "chromium"], env);
  return systems();
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
