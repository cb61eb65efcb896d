import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "chrome-launcher";
import connect from "chrome-remote-interface";
import { findChromium } from "../lib/chromium.mjs";
import { CHROMIUM_ARGS } from "../lib/chromium-args";

/** A new window starts processes of the browser's own, which take a core from the page; nobody's page opens with them. */
const WINDOW_OPENS_MS = 600;
const WINDOW = { width: 1280, height: 720 };

/**
 * A browser that is told where to go and asked for one number afterwards. Playwright listens to each request of a page:
 * a tenth of what two cores do in the time of one, and more for a page with more requests.
 */
export interface QuietBrowser {
  /** Milliseconds from a navigation, with nothing cached, until what the selector names is on screen. */
  shownAfterMs(url: string, selector: string): Promise<number>;
  close(): Promise<void>;
}

export async function launchQuietBrowser(): Promise<QuietBrowser> {
  const chromePath = process.env.CHROMIUM_PATH ?? (await findChromium(process.cwd()));
  const chromeFlags = ["--headless", ...CHROMIUM_ARGS];
  const chrome = await launch({ chromePath, chromeFlags, ignoreDefaultFlags: true, handleSIGINT: true });
  const at = { port: chrome.port, local: true };
  const { webSocketDebuggerUrl } = await connect.Version({ port: chrome.port });
  const browser = await connect({ ...at, target: webSocketDebuggerUrl });

  async function shownAfterMs(url: string, selector: string): Promise<number> {
    const { browserContextId } = await browser.Target.createBrowserContext({});
    const { targetId } = await browser.Target.createTarget({
      url: "about:blank",
      browserContextId,
      ...WINDOW,
    });
    const page = await connect({ ...at, target: targetId });
    await page.Page.enable();
    await page.Page.addScriptToEvaluateOnNewDocument({ source: inPage(markWhenShown, selector) });
    await sleep(WINDOW_OPENS_MS);
    const loaded = page.Page.loadEventFired();
    await page.Page.navigate({ url });
    await loaded;
    const { result } = await page.Runtime.evaluate({ expression: inPage(timeOfMark), awaitPromise: true });
    await page.close();
    await browser.Target.disposeBrowserContext({ browserContextId });
    return Number(result.value);
  }

  async function close(): Promise<void> {
    await browser.close();
    chrome.kill();
  }
  return { shownAfterMs, close };
}

function inPage<T extends readonly string[]>(act: (...given: T) => unknown, ...given: T): string {
  return `(${act})(${given.map((each) => JSON.stringify(each)).join(", ")})`;
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
