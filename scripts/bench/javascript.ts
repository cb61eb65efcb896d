import type { Browser } from "@playwright/test";
import { addMeasuredPages } from "../lib/measured";
import { launchChromium, scriptBudget, scriptBytes } from "../lib/script-bytes";
import { startServed } from "../lib/served";
import type { Context } from "./context";
import { withFloor } from "./floor";
import type { Row } from "./row";

/** What each page's first load has of JavaScript, against an empty page with React Query. */
export async function measureJavaScript({ say }: Context): Promise<readonly Row[]> {
  const browser = await launchChromium();
  try {
    say("building an empty page to compare with");
    const floor = await withFloor((url) => kilobytes(browser, url));
    return await measurePages(browser, floor);
  } finally {
    await browser.close();
  }
}

async function measurePages(browser: Browser, floor: number): Promise<Row[]> {
  const served = await startServed();
  try {
    const rows: Row[] = [];
    for (const [page, url] of Object.entries(await addMeasuredPages(served))) {
      rows.push({
        name: `first-load JavaScript, ${page}`,
        figure: { of: "gzip", value: await kilobytes(browser, url), unit: "kB" },
        against: { of: "empty page", value: floor, unit: "kB" },
        limit: { on: "figure", most: scriptBudget(page) },
      });
    }
    return rows;
  } finally {
    await served.end();
  }
}

async function kilobytes(browser: Browser, url: string): Promise<number> {
  return (await scriptBytes(browser, url)) / 1_000;
}
