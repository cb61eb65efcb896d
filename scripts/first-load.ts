import { addMeasuredPages } from "./lib/measured";
import { launchChromium, scriptBudget, scriptBytes } from "./lib/script-bytes";
import { type Served, startServed } from "./lib/served";

/** How much JavaScript the first load of each page transfers. Exits non-zero above the budget. */
async function measure(served: Served): Promise<boolean> {
  const pages = await addMeasuredPages(served);
  const browser = await launchChromium();
  let within = true;
  console.log(`${"page".padEnd(20)} kB gzip  budget`);
  for (const [name, url] of Object.entries(pages)) {
    const kilobytes = (await scriptBytes(browser, url)) / 1000;
    const budget = scriptBudget(name);
    const above = kilobytes > budget;
    if (above) within = false;
    console.log(`${name.padEnd(20)} ${kilobytes.toFixed(1).padStart(7)}  ${budget}${above ? "  ABOVE" : ""}`);
  }
  await browser.close();
  return within;
}

const served = await startServed();
try {
  process.exitCode = (await measure(served)) ? 0 : 1;
} finally {
  await served.end();
}
