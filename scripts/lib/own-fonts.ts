import type { Page } from "@playwright/test";

const TRIES = 8;
const NOT_THERE = 0;
/** One text in each of the two fonts; not every page has the second. */
const SAMPLES = ["h1", '[data-label="ID"] a, code'] as const;

/** The page's fonts are optional: for a picture it is opened again until they were there in time. */
export async function openInOwnFonts(page: Page, open: () => Promise<unknown>): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    await open();
    if (await isInOwnFonts(page)) return;
  }
  throw new Error(`${page.url()} did not get its fonts in time, ${TRIES} times.`);
}

async function isInOwnFonts(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    for (const selector of SAMPLES) {
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      if (nodeId === NOT_THERE) continue;
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      if (!fonts.some(({ isCustomFont }) => isCustomFont)) return false;
    }
    return true;
  } finally {
    await session.detach();
  }
}
