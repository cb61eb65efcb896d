import { existsSync } from "node:fs";
import { canInstallDebian, findInPath, installDebian } from "./debian.mjs";
import { runCommand } from "./run-command.mjs";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DOWNLOAD_TIMEOUT_MS = 180_000;

/** The Chromium to test with, installed if there is none. Says in one line which it is. */
export async function findChromium(root) {
  const path = (await playwrightsOwn()) ?? findInPath(SYSTEM_NAMES) ?? (await install(root));
  if (!path) throw new Error("There is no Chromium and none could be installed: put one into PATH.");
  console.log(`Chromium: ${path}`);
  return path;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

async function install(root) {
  await runCommand(root, "playwright", ["install", "chromium"], {}, { timeout: DOWNLOAD_TIMEOUT_MS });
  const own = await playwrightsOwn();
  if (own || !canInstallDebian()) return own;
  await installDebian(root, "chromium");
  return findInPath(SYSTEM_NAMES);
}
