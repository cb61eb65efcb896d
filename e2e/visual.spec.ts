import type { Page } from "@playwright/test";
import { standStill, startAtOneTime } from "../scripts/lib/at-one-time";
import { everythingSeen } from "../scripts/lib/everything-seen";
import { openInOwnFonts } from "../scripts/lib/own-fonts";
import type { Served } from "../scripts/lib/served";
import { expect, test } from "./fixtures";

/**
 * The main pages as pictures, of the demo's world at one moment. The product ships its fonts, and the edges of letters are
 * forgiven by the comparison itself. Another machine's rasteriser may still differ here and there: a thousandth of the
 * picture is allowed, less than a line of text or a bar that moved. After a change that is meant: `--update-snapshots`, and look.
 */
test.use({
  reducedMotion: "reduce",
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), "--font-render-hinting=none", "--disable-lcd-text"],
    }),
});
test.describe.configure({ mode: "default" });
const TOLERANCE = { maxDiffPixelRatio: 0.001, threshold: 0.1 } as const;

const VIEWS = [
  { colorScheme: "light", viewport: { width: 1280, height: 680 }, hasTouch: false, isMobile: false },
  { colorScheme: "dark", viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true },
] as const;

let served: Served;
test.beforeAll(async () => {
  served = await startAtOneTime();
});
test.afterAll(() => served.end());

/** Of the instance that has everything; its second snapshot is the newest that has completed. */
function pathOf(page: string): string {
  const storefront = [...served.atlas.world.projects.values()].find(({ name }) => name === "Storefront");
  return `/projects/${storefront?.id}/serverless/orders-prod${page}`;
}

const PAGES: readonly { name: string; open: (page: Page) => Promise<unknown> }[] = [
  {
    name: "fleet",
    open: async (page) => {
      await everythingSeen(served.origin);
      await page.goto(served.origin);
    },
  },
  { name: "snapshots", open: (page) => page.goto(served.origin + pathOf("")) },
  {
    name: "snapshot",
    open: async (page) => {
      await page.goto(served.origin + pathOf(""));
      await page.getByRole("row").filter({ hasText: "Completed" }).first().getByRole("link").click();
      await expect(page.getByRole("heading", { name: /^Snapshot of/ })).toBeVisible();
    },
  },
  { name: "restore", open: (page) => page.goto(served.origin + pathOf("/restore")) },
];

for (const view of VIEWS) {
  test.describe(`${view.colorScheme}, ${view.viewport.width} px wide`, () => {
    test.use(view);
    for (const { name, open } of PAGES) {
      test(`${name} looks as it did`, async ({ page }) => {
        await standStill(page);
        await openInOwnFonts(page, () => open(page));
        await expect(page).toHaveScreenshot(`${name}-${view.colorScheme}.png`, TOLERANCE);
      });
    }
  });
}
