import type { Browser, Page } from "@playwright/test";
import type { Scene } from "../../demo/testing/scene";
import { pictureKey, type Seen } from "./pictures";
import { breach, type Chance, count, createChance, type Run, rest } from "./run";

/** Contract: the last good answer is shown for so long; then the failure. */
const OLDEST_MS = 16 * 60_000;
const LOOK_MS = 1_500;
/** How often a look is followed by something that a person does. */
const PRESSED = 0.2;
const MOVED_ON = 0.05;

/** A person with a page open, who looks, presses Refresh, and goes to another instance now and then. */
export async function watchScreen(run: Run, browser: Browser, origin: string, seed: string): Promise<void> {
  const chance = createChance(seed);
  const page = await browser.newPage();
  page.on("pageerror", (error) => breach(run.tally, "error in the browser", String(error)));
  page.on("crash", () => breach(run.tally, "crash", "a page in the browser"));
  let scene = await moveOn(run, page, origin, chance);
  while (!run.signal.aborted) {
    await rest(LOOK_MS, run.signal);
    await judge(run, page, scene);
    const mood = chance.next();
    if (mood < MOVED_ON) scene = await moveOn(run, page, origin, chance);
    else if (mood < PRESSED) await page.getByRole("button", { name: /^Refresh/ }).click();
  }
  await page.close();
}

async function moveOn({ scenes, tally }: Run, page: Page, origin: string, chance: Chance): Promise<Scene> {
  const scene = chance.pick(scenes);
  count(tally, "pages opened");
  await page.goto(`${origin}/projects/${scene.projectId}/serverless/${scene.name}`);
  return scene;
}

async function judge({ pictures, tally }: Run, page: Page, scene: Scene): Promise<void> {
  const seen = await readTable(page);
  if (seen === null) return count(tally, "looks at no table");
  count(tally, "looks at a table");
  const now = Date.now();
  if (pictures.wereGiven(pictureKey(scene.projectId, scene.name), seen, now - OLDEST_MS, now)) return;
  breach(tally, "wrong picture", `page, ${scene.name}: ${JSON.stringify(seen)}`);
}

const STATUSES: Readonly<Record<string, string>> = {
  Queued: "queued",
  "In progress": "inProgress",
  Completed: "completed",
  Failed: "failed",
};

/** All in one go, because the page may change at any time. Slots that the page itself infers have no link. */
async function readTable(page: Page): Promise<Seen[] | null> {
  const rows = await page.evaluate(() => {
    const table = document.querySelector('table[aria-label="Snapshots"]');
    return (
      table &&
      [...table.querySelectorAll("tbody tr")].map(
        (row) =>
          [
            row.querySelector('a[href*="/snapshots/"]')?.textContent ?? null,
            row.querySelector("td > span")?.textContent ?? "",
          ] as const,
      )
    );
  });
  return rows?.flatMap(([id, word]) => (id === null ? [] : [{ id, status: STATUSES[word] ?? word }])) ?? null;
}
