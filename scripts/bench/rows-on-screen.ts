import { type Served, startServed } from "../lib/served";
import { type Context, LATENCY_MS } from "./context";
import { launchQuietBrowser, type QuietBrowser } from "./quiet-browser";
import type { Row } from "./row";
import { median } from "./statistics";
import { warmUp } from "./warm-up";
import { addWatched } from "./watched";

/** Beside the upstream round trip, what a page without data takes and a little more. */
const OF_BARE = 1.3;
const ROWS = 'table[aria-label="Snapshots"] tbody tr';
const HEADING = "h1";
const BARE = "/no-page";

interface Times {
  /** The page at an address that is none: the same frame, a heading, and nothing asked of Atlas. */
  readonly bare: number;
  /** An instance of a project that nobody has asked for yet. */
  readonly cold: number;
  /** The same once more. */
  readonly warm: number;
}

/** From navigation to rows on screen. */
export async function measureRowsOnScreen({ pace }: Context): Promise<readonly Row[]> {
  const served = await startServed({ latency: LATENCY_MS, settings: { LOG_LEVEL: "warn" } });
  const browser = await launchQuietBrowser();
  try {
    await warmUp(served.origin + BARE);
    await warmUp(addWatched(served, "warm-up").page);
    await navigate(served, browser, "first");
    const all: Times[] = [];
    while (all.length < pace.navigations) all.push(await navigate(served, browser, `unknown ${all.length}`));
    const of = (name: keyof Times) => median(all.map((times) => times[name]));
    return rowsOf({ bare: of("bare"), cold: of("cold"), warm: of("warm") });
  } finally {
    await browser.close();
    await served.end();
  }
}

/** One of each, in turn: what else the machine does meets all of them alike. */
async function navigate(served: Served, browser: QuietBrowser, name: string): Promise<Times> {
  const { page } = addWatched(served, name.replaceAll(" ", "-"));
  return {
    bare: await browser.shownAfterMs(served.origin + BARE, HEADING),
    cold: await browser.shownAfterMs(page, ROWS),
    warm: await browser.shownAfterMs(page, ROWS),
  };
}

function rowsOf({ bare, cold, warm }: Times): Row[] {
  const bounds = { value: LATENCY_MS + OF_BARE * bare, of: `${LATENCY_MS} ms + ${OF_BARE} x bare page` };
  return [
    {
      name: "rows on screen, cold cache",
      figure: { of: "Snapshots page", value: cold, unit: "ms" },
      against: { ...bounds, unit: "ms" },
      limit: { on: "ratio", most: 1 },
    },
    {
      name: "rows on screen, warm cache",
      figure: { of: "Snapshots page", value: warm, unit: "ms" },
      against: { of: "bare page", value: bare, unit: "ms" },
      limit: { on: "ratio", most: OF_BARE },
    },
  ];
}
