import { type Browser, chromium, type Request } from "@playwright/test";
import { findChromium } from "./chromium.mjs";
import { CHROMIUM_ARGS } from "./chromium-args";

const BUDGET_KB = 225;
/** The picker's date fields come with a library that no other page loads. */
const RESTORE_BUDGET_KB = 300;

/** How much JavaScript (kB, gzip) the first load of a page may transfer. */
export function scriptBudget(page: string): number {
  return page === "restore" ? RESTORE_BUDGET_KB : BUDGET_KB;
}

/** With a port, other tools than Playwright can drive it too. */
export async function launchChromium(debuggingPort?: number): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await findChromium(process.cwd()));
  const port = debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`];
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS, ...port] });
}

/**
 * How much JavaScript the first load of a page transfers, with an empty cache, until the network is idle: the bodies of
 * all script responses as they came over the wire (gzip), without headers.
 */
export async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  const scripts: Request[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request);
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  await page.close();
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}
