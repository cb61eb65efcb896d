import type { Browser, Page } from "@playwright/test";
import { addFleet } from "../../demo/fleet";
import { createWorld } from "../../demo/world";
import { everythingSeen } from "../lib/everything-seen";
import { addMeasuredPages } from "../lib/measured";
import { launchChromium } from "../lib/script-bytes";
import { startServed } from "../lib/served";
import type { Context } from "./context";
import { takeVitals, type Vitals, watchVitals } from "./page-vitals";
import type { Row } from "./row";

const SLOWER = 4;
/** Beyond this, people feel that they wait. */
const AT_ONCE_MS = 100;
/** Other work on the machine adds to each; the best round is what the page takes. */
const ROUNDS = 5;
/** The page is drawn before its fonts are there, and their letters move a line by a pixel. */
const FONTS_SHIFT = 0.01;
const FLEET = 1_000;

interface Interaction {
  readonly name: string;
  readonly page: string;
  readonly ready: string;
  readonly act: (page: Page) => Promise<void>;
}

const SNAPSHOTS = 'table[aria-label="Snapshots"] tbody tr';
const INSTANCES = 'table[aria-label="Instances"] tbody tr';

const INTERACTIONS: readonly Interaction[] = [
  {
    name: "sort snapshots",
    page: "snapshots",
    ready: SNAPSHOTS,
    act: (page) => page.getByRole("link", { name: "Size", exact: true }).click(),
  },
  {
    name: "filter snapshots",
    page: "snapshots",
    ready: SNAPSHOTS,
    act: (page) => page.getByLabel("Filter snapshots").pressSequentially("6a1", { delay: 150 }),
  },
  {
    name: "switch the zone",
    page: "snapshots",
    ready: SNAPSHOTS,
    act: (page) => page.getByRole("button", { name: "Local" }).click(),
  },
  {
    name: "move the restore point",
    page: "restore",
    ready: '[role="slider"]',
    act: (page) => page.getByRole("button", { name: "1 h ago" }).click(),
  },
  {
    name: `filter ${FLEET.toLocaleString("en-US")} instances`,
    page: "all instances",
    ready: INSTANCES,
    act: (page) => page.getByLabel("Filter instances").pressSequentially("orders", { delay: 150 }),
  },
];

/** What somebody waits for after a click or a key, on a CPU four times slower; and that nothing moves by itself. */
export async function measureInteraction({ say }: Context): Promise<readonly Row[]> {
  const world = createWorld();
  addFleet(world, FLEET);
  const served = await startServed({ world, settings: { LOG_LEVEL: "warn" } });
  const browser = await launchChromium();
  try {
    const pages = await addMeasuredPages(served);
    say("interaction: a fleet that nobody has asked for");
    const rows = [await shiftWhileChecked(browser, served.origin)];
    for (const interaction of INTERACTIONS) {
      say(`interaction: ${interaction.name}`);
      const rounds: Vitals[] = [];
      while (rounds.length < ROUNDS) {
        rounds.push(await interact(browser, pages[interaction.page] ?? "", interaction));
      }
      rows.push(...rowsOf(interaction.name, rounds));
    }
    return rows;
  } finally {
    await browser.close();
    await served.end();
  }
}

/**
 * The fleet's first visitor sees the worst rise to the top as they are found: rows move because what they say has changed,
 * for as long as instances are being checked. It is told, and has no limit: the worst at the bottom would be no better.
 */
async function shiftWhileChecked(browser: Browser, origin: string): Promise<Row> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await watchVitals(page);
  await page.goto(origin);
  await everythingSeen(origin);
  const { layoutShift } = await takeVitals(page);
  await page.close();
  return {
    name: `layout shift, ${FLEET.toLocaleString("en-US")} instances while they are checked`,
    figure: { of: "until all are checked", value: layoutShift, unit: "shift" },
    against: { of: "good, says the browser's maker", value: 0.1, unit: "shift" },
    limit: null,
  };
}

async function interact(browser: Browser, url: string, { ready, act }: Interaction): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await watchVitals(page);
    await page.goto(url, { waitUntil: "networkidle" });
    await page.locator(ready).first().waitFor();
    await act(page);
    return await takeVitals(page);
  } finally {
    await context.close();
  }
}

function rowsOf(name: string, rounds: readonly Vitals[]): Row[] {
  return [
    {
      name: `${name}, 4 x slower CPU`,
      figure: {
        of: "to the next frame",
        value: Math.min(...rounds.map((round) => round.longestInteraction)),
        unit: "ms",
      },
      against: { of: "at once", value: AT_ONCE_MS, unit: "ms" },
      limit: { on: "ratio", most: 1 },
    },
    {
      name: `layout shift, ${name}`,
      figure: {
        of: "while it loads",
        value: Math.max(...rounds.map((round) => round.layoutShift)),
        unit: "shift",
      },
      against: { of: "good, says the browser's maker", value: 0.1, unit: "shift" },
      limit: { on: "figure", most: FONTS_SHIFT },
    },
  ];
}
