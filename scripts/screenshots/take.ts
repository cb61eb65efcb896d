import type { Browser, Page } from "@playwright/test";
import { standStill } from "../lib/at-one-time";
import { openInOwnFonts } from "../lib/own-fonts";
import type { Shot, Stage } from "./shot";

type Theme = "light" | "dark";

export interface View {
  readonly themes: readonly Theme[];
  readonly widths: readonly number[];
  /** Left out: the whole page, however long. */
  readonly height?: number;
}

interface Job extends View {
  readonly browser: Browser;
  readonly stage: Stage;
  readonly shot: Shot;
  readonly folder: string;
}

const WINDOW_HEIGHT = 900;
/** A phone's is the one that has a finger. */
const PHONE = 390;
/** Beyond this a picture says nothing new: rows are like rows. */
const LONGEST = 3_000;

/** Gives the number of pictures. */
export async function photograph(job: Job): Promise<number> {
  const { shot, stage, themes, widths } = job;
  await shot.before?.(stage.origin);
  for (const theme of themes) for (const width of widths) await take(job, theme, width);
  return themes.length * widths.length;
}

async function take(
  { browser, stage, shot, folder, ...view }: Job,
  theme: Theme,
  width: number,
): Promise<void> {
  const height = view.height ?? WINDOW_HEIGHT;
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height },
    hasTouch: width === PHONE,
    isMobile: width === PHONE,
    reducedMotion: "reduce",
    timezoneId: "Europe/Paris",
    locale: "en-GB",
  });
  const page = await context.newPage();
  if (stage.stands) await standStill(page);
  await open(page, stage.origin + (typeof shot.path === "string" ? shot.path : shot.path()), shot);
  const name = view.height === undefined ? `${shot.name}-${theme}-${width}` : `${shot.name}-${theme}`;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: view.height ?? Math.min(Math.max(whole, height), LONGEST) };
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, clip, animations: "disabled" });
  await warnOfOverflow(page, name, width);
  await context.close();
}

async function open(page: Page, url: string, { shown }: Shot): Promise<void> {
  await openInOwnFonts(page, async () => {
    await page.goto(url, { waitUntil: shown ? "commit" : "networkidle" });
    await shown?.(page);
  });
}

/** Nothing but a table of its own may be wider than the window. */
async function warnOfOverflow(page: Page, name: string, width: number): Promise<void> {
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  if (scrollWidth > width) console.warn(`${name}: ${scrollWidth} px wide in a window of ${width} px`);
}
