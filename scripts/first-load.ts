import { type Browser, chromium, type Request } from "@playwright/test";
import { findChromium } from "./lib/chromium.mjs";
import { type Measured, startMeasured } from "./lib/measured";

/**
 * How much JavaScript the first load of each page transfers, with an empty cache, until the network is idle: the
 * bodies of all script responses as they came over the wire (gzip), without headers. Exits non-zero above the budget.
 */
const BUDGET_KB = 225;
/** The picker's date fields come with a library that no other page loads. */
const RESTORE_BUDGET_KB = 300;

async function scriptBytes(browser: Browser, url: string): Promise<number> {
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

async function measure({ pages }: Measured, executablePath: string): Promise<boolean> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  let within = true;
  console.log(`${"page".padEnd(20)} kB gzip  budget`);
  for (const [name, url] of Object.entries(pages)) {
    const kilobytes = (await scriptBytes(browser, url)) / 1000;
    const budget = name === "restore" ? RESTORE_BUDGET_KB : BUDGET_KB;
    const above = kilobytes > budget;
    if (above) within = false;
    console.log(`${name.padEnd(20)} ${kilobytes.toFixed(1).padStart(7)}  ${budget}${above ? "  ABOVE" : ""}`);
  }
  await browser.close();
  return within;
}

const executablePath = process.env.CHROMIUM_PATH ?? (await findChromium(process.cwd()));
const measured = await startMeasured();
try {
  process.exitCode = (await measure(measured, executablePath)) ? 0 : 1;
} finally {
  await measured.end();
}
