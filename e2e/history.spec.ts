import type { Locator, Page } from "@playwright/test";
import { openInOwnFonts } from "../scripts/lib/own-fonts";
import { filterOf, toFilter } from "./by-keys";
import { expect, test } from "./fixtures";

// Hundreds of things are made, and every page is opened several times.
test.describe.configure({ timeout: 90_000 });

/** What the address keeps, as it is on screen. */
function shown(page: Page) {
  return page.locator("main").evaluate((main) => {
    // The first of its texts: the others count what other tests make.
    const texts = (selector: string) =>
      [...main.querySelectorAll(selector)].map(({ firstChild }) => firstChild?.textContent);
    const fields = [
      ...main.querySelectorAll<HTMLInputElement | HTMLSelectElement>("search :is(input, select)"),
    ];
    return {
      address: location.search,
      fields: fields.map(({ name, value }) => `${name}=${value}`),
      sorted: texts("[aria-sort]"),
      chosen: texts("[aria-current]"),
      links: texts("tbody a"),
    };
  });
}

/** How far below the top of the window, px. */
const placeOf = async (link: Locator) => (await link.boundingBox())?.y ?? Number.NaN;

/** Goes to the link, and gives what expects the page to be as it is then. */
async function rememberAt(link: Locator): Promise<() => Promise<void>> {
  const page = link.page();
  await link.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY), "px scrolled").toBeGreaterThan(500);
  const [before, place] = [await shown(page), await placeOf(link)];
  return async () => {
    await expect.poll(() => shown(page)).toEqual(before);
    await expect.poll(async () => Math.abs((await placeOf(link)) - place), "px away").toBeLessThan(4);
  };
}

test.describe("Back and reload restore what was on screen, and where", () => {
  test.use({ instanceSettings: { schedule: null } });

  test("in a long table of snapshots: filters, sort, page, place", async ({
    page,
    dashboard,
    instance: { path },
    putHourly,
  }) => {
    await putHourly(260, (hours) => ({
      status: hours % 20 === 0 ? "failed" : "completed",
      frequencyType: hours % 10 === 1 ? "daily" : "hourly",
      storageSizeBytes: (1 + (hours % 7)) * 1e9,
    }));
    await openInOwnFonts(page, () => page.goto(dashboard + path));
    await toFilter(page, "snapshots");
    await filterOf(page, "snapshots").fill("hourly");
    await page.getByRole("link", { name: /^Completed/ }).click();
    await page.getByRole("link", { name: "Size" }).click();
    await page.getByRole("link", { name: "Page 2" }).click();
    await expect(page).toHaveURL(/q=hourly.*page=2/);
    // The rows follow their address, on a slow machine visibly later.
    await expect(page.getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "page");
    const rows = page.getByRole("table", { name: "Snapshots" }).locator("tbody").getByRole("row");
    // A page is read from its first row, wherever the link to it was.
    await expect(rows.first()).toBeInViewport();
    const id = await rows.nth(70).getByRole("link").innerText();
    const link = page.getByRole("link", { name: id });
    const expectAsBefore = await rememberAt(link);
    await link.click();
    await expect(page.locator("main").getByRole("status")).toHaveText("Completed");
    await page.goBack();
    await expectAsBefore();
    await page.reload();
    await expectAsBefore();
  });

  test("in the fleet: filters, page, place", async ({ page, startDashboard, createInstance, standIn }) => {
    const { projectId } = await createInstance();
    await Promise.all(
      Array.from({ length: 75 }, (_, index) =>
        standIn.createInstance({ projectId, name: `shop-${String(index).padStart(2, "0")}` }),
      ),
    );
    const fleet = `${await startDashboard()}/?project=${projectId}`;
    // In another font, lines break elsewhere: a place would be another one after a reload.
    await openInOwnFonts(page, () => page.goto(fleet));
    await toFilter(page, "instances");
    await filterOf(page, "instances").fill("shop");
    await page.getByRole("link", { name: /^On schedule/ }).click();
    // Checked, all of them: then their order stays.
    await expect(page.getByText("Page 1 of 2, 75 instances")).toBeVisible({ timeout: 20_000 });
    await page.getByRole("link", { name: "Page 2" }).click();
    await expect(page.getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "page");
    const link = page.getByRole("link", { name: "shop-68" });
    const expectAsBefore = await rememberAt(link);
    await link.click();
    await expect(page.getByRole("table", { name: "Snapshots" })).toBeVisible();
    await page.goBack();
    await expectAsBefore();
    const asked = page.waitForResponse(/\/api\/fleet/);
    await page.reload();
    // The first HTML has this page of rows alone.
    await asked;
    await expectAsBefore();
  });
});

/** Types where the focus is and follows the link in one go: nobody is so quick, and no wait of the page is so short. */
async function typeAndFollow(text: string, link: Locator): Promise<void> {
  await link.evaluate((element, typed) => {
    // Deprecated, and the one way in which a script types as keys do.
    for (const character of typed) document.execCommand("insertText", false, character);
    if (element instanceof HTMLElement) element.click();
  }, text);
}

test("a link that is followed right after typing opens, and the way back has what was typed", async ({
  page,
  startDashboard,
  instance: { projectId, name, path },
  standIn,
}) => {
  const { snapshotId } = await standIn.putSnapshot({ projectId, name });
  const { restoreJobId } = await standIn.startRestore({ projectId, name });
  const dashboard = await startDashboard();
  for (const [noun, from, typed, to] of [
    ["instances", `/?project=${projectId}`, name, path],
    ["snapshots", path, snapshotId, `${path}/snapshots/${snapshotId}`],
    ["restore jobs", `${path}/restore-jobs`, restoreJobId, `${path}/restore-jobs/${restoreJobId}`],
  ] as const) {
    await test.step(noun, async () => {
      await page.goto(dashboard + from);
      await toFilter(page, noun);
      await typeAndFollow(typed, page.locator(`tbody a[href="${to}"]`));
      await expect(page).toHaveURL(dashboard + to);
      await page.goBack();
      await expect(filterOf(page, noun)).toHaveValue(typed);
    });
  }
});
