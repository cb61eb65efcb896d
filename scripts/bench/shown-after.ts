import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "@playwright/test";

/** A new window starts processes of the browser's own, which take a core from the page; nobody's page opens with them. */
const WINDOW_OPENS_MS = 600;

/** Milliseconds from a navigation, in a browser with nothing cached, until what the selector names is on screen. */
export async function shownAfterMs(browser: Browser, url: string, selector: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(markWhenShown, selector);
    await sleep(WINDOW_OPENS_MS);
    await page.goto(url, { waitUntil: "commit" });
    return await page.evaluate(timeOfMark);
  } finally {
    await context.close();
  }
}

/** Runs in the page. The frame after the one that found it has it on screen. */
function markWhenShown(selector: string): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("shown")));
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: its marks count from the start of the navigation. */
function timeOfMark(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === "shown") resolve(startTime);
    }).observe({ type: "mark", buffered: true });
  });
}
