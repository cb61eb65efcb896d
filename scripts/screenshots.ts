import { mkdir } from "node:fs/promises";
import type { Browser } from "@playwright/test";
import { launchChromium } from "./lib/script-bytes";
import { BEST } from "./screenshots/best";
import { type Options, readOptions } from "./screenshots/options";
import type { Shot, Stage } from "./screenshots/shot";
import { STAGES } from "./screenshots/stages";
import { photograph } from "./screenshots/take";

const EVERYWHERE = { themes: ["light", "dark"], widths: [390, 768, 1280, 1920] } as const;
const FOLDERS = { all: "test-results/screenshots", best: "docs/screenshots" } as const;

/** Every page and state in every width and theme; with --best those of the documentation, which are committed. */
async function takeAll(options: Options): Promise<number> {
  const folder = options.best ? FOLDERS.best : FOLDERS.all;
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  let taken = 0;
  for (const [name, open] of Object.entries(STAGES)) {
    const wanted = (shot: Shot) => isWanted(`${name}-${shot.name}`, options);
    if (!options.best || name === "demo")
      taken += await takeStage(browser, await open(), folder, wanted, options);
  }
  await browser.close();
  console.log(`${taken} pictures in ${folder}`);
  return taken;
}

function isWanted(name: string, { only, best }: Options): boolean {
  if (best) return BEST.some((picture) => `demo-${picture.shot}` === name);
  return only.length === 0 || only.some((part) => name.includes(part));
}

async function takeStage(
  browser: Browser,
  stage: Stage,
  folder: string,
  wanted: (shot: Shot) => boolean,
  { best }: Options,
): Promise<number> {
  let taken = 0;
  try {
    for (const shot of stage.shots.filter(wanted)) {
      const views = best ? BEST.filter((picture) => picture.shot === shot.name) : [EVERYWHERE];
      for (const view of views) taken += await photograph({ ...view, browser, stage, shot, folder });
      await shot.after?.();
    }
  } finally {
    await stage.end();
  }
  return taken;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
process.exitCode = await Promise.resolve(readOptions(process.argv.slice(2)))
  .then(takeAll)
  .then(
    (taken) => (taken > 0 ? 0 : 1),
    (error: unknown) => {
      console.error(error);
      return 1;
    },
  );
