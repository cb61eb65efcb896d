import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { addFleet } from "../../demo/fleet";
import { launchChromium } from "../lib/script-bytes";
import { type Served, startServed } from "../lib/served";
import { type Context, LATENCY_MS } from "./context";
import { launchQuietBrowser, type QuietBrowser } from "./quiet-browser";
import type { Row } from "./row";
import { median } from "./statistics";
import { warmUp } from "./warm-up";

const FEW = 10;
const MANY = 1_000;
const ROWS = 'table[aria-label="Instances"] tbody tr';
const AS_FEW = 1.5;
const CALLS_EACH = 1.3;
const LONGEST_TASK_MS = 50;
const HEAP_MB = 60;
const WARM_NAVIGATIONS = 15;
const CHECKED_WITHIN_MS = 120_000;

/** A page of a thousand instances: when its first rows are there, what it costs Atlas, and how it feels. */
export async function measureFleet({ pace, say }: Context): Promise<readonly Row[]> {
  const browser = await launchChromium();
  const quiet = await launchQuietBrowser();
  try {
    const few: number[] = [];
    const many: number[] = [];
    while (few.length < pace.starts) {
      few.push(await withFleet(FEW, ({ origin }) => coldMs(quiet, origin)));
      many.push(await withFleet(MANY, ({ origin }) => coldMs(quiet, origin)));
    }
    say("measuring: fleet, until all are checked");
    const checked = await withFleet(FEW, (small) =>
      withFleet(MANY, (large) => measureChecked(browser, quiet, small, large)),
    );
    return [
      firstRows("nothing asked before", few, many),
      firstRows("all checked", checked.few, checked.many),
      ...rowsOf(checked.trial),
    ];
  } finally {
    await Promise.all([browser.close(), quiet.close()]);
  }
}

async function measureChecked(browser: Browser, quiet: QuietBrowser, small: Served, large: Served) {
  const { page } = await openUntilChecked(browser, small.origin, FEW);
  await page.close();
  const trial = await tryFleet(browser, large);
  await warmUp(small.origin);
  await warmUp(large.origin);
  const [few, many]: [number[], number[]] = [[], []];
  // In turn: what else the machine does meets both alike.
  while (few.length < WARM_NAVIGATIONS) {
    few.push(await quiet.shownAfterMs(small.origin, ROWS));
    many.push(await quiet.shownAfterMs(large.origin, ROWS));
  }
  return { trial, few, many };
}

async function withFleet<T>(instances: number, use: (served: Served) => Promise<T>): Promise<T> {
  const served = await startServed({ latency: LATENCY_MS, settings: { LOG_LEVEL: "warn" } });
  try {
    addFleet(served.atlas.world, instances);
    return await use(served);
  } finally {
    await served.end();
  }
}

/** The process has its code in memory, and has asked nothing. */
async function coldMs(quiet: QuietBrowser, origin: string): Promise<number> {
  await quiet.shownAfterMs(`${origin}/connection`, "h1");
  return quiet.shownAfterMs(origin, ROWS);
}

function firstRows(when: string, few: readonly number[], many: readonly number[]): Row {
  const figure = (instances: number, times: readonly number[]) =>
    ({ of: words(instances), value: median(times), unit: "ms" }) as const;
  return {
    name: `first rows of the fleet, ${when}`,
    figure: figure(MANY, many),
    against: figure(FEW, few),
    limit: { on: "ratio", most: AS_FEW },
  };
}

function words(instances: number): string {
  return `${instances.toLocaleString("en")} instances`;
}

interface Trial {
  readonly calls: number;
  readonly refused: number;
  readonly checkedMs: number;
  /** Milliseconds of each task over 50 ms while somebody scrolls and filters. */
  readonly longTasks: readonly number[];
  readonly heapMb: number;
}

async function tryFleet(browser: Browser, { origin, atlas }: Served): Promise<Trial> {
  const { page, checkedMs } = await openUntilChecked(browser, origin, MANY);
  const calls = atlas.log.entries({ challenge: false });
  const longTasks = await longTasksOf(page, () => scrollAndFilter(page));
  const heapMb = await heapOf(await page.context().newCDPSession(page));
  await page.close();
  return {
    ...{ checkedMs, longTasks, heapMb },
    calls: calls.length,
    refused: calls.filter(({ status }) => status === 429).length,
  };
}

async function openUntilChecked(browser: Browser, origin: string, instances: number) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const started = performance.now();
  await page.goto(origin);
  await page.getByText(`${words(instances)} in`).waitFor();
  await page
    .getByRole("progressbar", { name: "Checked" })
    .waitFor({ state: "detached", timeout: CHECKED_WITHIN_MS });
  return { page, checkedMs: performance.now() - started };
}

async function scrollAndFilter(page: Page): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, turn < 10 ? 400 : -400);
    await sleep(50);
  }
  const filter = page.getByLabel("Filter instances");
  await filter.pressSequentially("orders prod", { delay: 60 });
  await page.getByText("Show all").click();
  await page.getByRole("link", { name: /^Needs a look/ }).click();
  await page.getByText("Show all").click();
  await page.getByRole("link", { name: "Group by project" }).click();
  await page.getByRole("link", { name: "Page 2", exact: true }).click();
  await sleep(1_000);
}

/** Only tasks over 50 ms are told of (W3C Long Tasks). */
async function longTasksOf(page: Page, use: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(noteLongTasks);
  await use();
  return page.evaluate(notedLongTasks);
}

/** Runs in the page. */
function noteLongTasks(): void {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) performance.mark("long task", { detail: duration });
  }).observe({ type: "longtask" });
}

/** Runs in the page. */
function notedLongTasks(): number[] {
  const marks = performance.getEntriesByName("long task", "mark");
  return marks.flatMap((mark) =>
    mark instanceof PerformanceMark && typeof mark.detail === "number" ? [mark.detail] : [],
  );
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}

function rowsOf({ calls, refused, checkedMs, longTasks, heapMb }: Trial): Row[] {
  const of = words(MANY);
  const against = <Unit extends "ms" | "MB" | "calls">(words: string, value: number, unit: Unit) =>
    ({ of: words, value, unit }) as const;
  return [
    {
      name: "upstream calls until all are checked",
      figure: { of, value: calls, unit: "calls" },
      against: against("instances", MANY, "calls"),
      limit: { on: "ratio", most: CALLS_EACH },
    },
    {
      name: "of them refused (429)",
      figure: { of, value: refused, unit: "calls" },
      against: against("all calls", calls, "calls"),
      limit: { on: "figure", most: 0 },
    },
    {
      name: "until all are checked",
      figure: { of, value: checkedMs, unit: "ms" },
      against: against("one round trip", LATENCY_MS, "ms"),
      limit: null,
    },
    {
      name: "longest task while scrolling and filtering",
      figure: { of, value: Math.max(0, ...longTasks), unit: "ms" },
      against: against("a long task", LONGEST_TASK_MS, "ms"),
      limit: { on: "figure", most: LONGEST_TASK_MS },
    },
    {
      name: "heap of the page after collection",
      figure: { of, value: heapMb, unit: "MB" },
      against: against("limit", HEAP_MB, "MB"),
      limit: { on: "figure", most: HEAP_MB },
    },
  ];
}
