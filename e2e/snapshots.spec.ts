import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const table = (page: Page) => page.getByRole("table", { name: "Snapshots" });
const rows = (page: Page) => table(page).locator("tbody").getByRole("row");

test.describe("someone who asks whether an instance is covered", () => {
  // Of the four slots of a day 19 days back, one is kept as that day's: which one depends on the hour it is now.
  test.use({ instanceSettings: { schedule: { failed: [7], missing: [76, 77, 78, 79] } } });

  test("sees the verdict in words, the figures, the picture and every snapshot", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(dashboard + instance.path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(instance.name);
    await expect(page.getByRole("region", { name: "Summary" }).getByText("On schedule")).toBeVisible();
    await expect(page.getByText("last 72 h", { exact: true })).toBeVisible();
    await expect(page.getByText("1 failed, 1 missing in 35 days")).toBeVisible();
    await expect(rows(page).first()).toContainText("Completed");
    await expect(rows(page).filter({ hasText: "Failed" })).toHaveCount(1);
    await expectNoAxeViolations(page);
  });

  test("finds the slot that Atlas lists nothing for, marked as inferred", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(dashboard + instance.path);
    await page.getByRole("link", { name: /^Missing/ }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText("Inferred from the schedule");
  });

  test("gets there from the list of all instances", async ({ page, startDashboard, instance }) => {
    const dashboard = await startDashboard();
    await page.goto(dashboard);
    const instances = page.getByRole("table", { name: "Instances" });
    // Beside the link, anywhere in the row.
    const row = instances.getByRole("row").filter({ hasText: instance.name });
    await row.getByRole("cell").nth(2).click();
    await expect(page).toHaveURL(dashboard + instance.path);
    await expect(rows(page).first()).toBeVisible();
  });

  test("exports exactly the filtered rows", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}?status=failed`);
    const id = await rows(page).getByRole("link").innerText();
    for (const format of ["CSV", "JSON"]) {
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: `Export ${format}` }).click();
      const download = await saved;
      expect(download.suggestedFilename()).toContain(instance.name);
      const text = await readFile(await download.path(), "utf8");
      expect(text).toContain(id);
      expect(text.match(/[0-9a-f]{24}/g)).toEqual([id]);
    }
  });
});

test.describe("someone who looks for one snapshot", () => {
  test("filters and sorts, and finds the same on screen after reload and Back", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(dashboard + instance.path);
    const all = await rows(page).count();
    const id = await rows(page).nth(3).getByRole("link").innerText();
    await page.getByRole("searchbox", { name: "Filter snapshots" }).fill(id.slice(0, 12));
    await expect(rows(page)).toHaveCount(1);
    await expect(page).toHaveURL(/[?&]q=/);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole("searchbox").fill("");
    await expect(rows(page)).toHaveCount(all);
    await page.getByRole("link", { name: "Size" }).click();
    await expect(page.getByRole("columnheader", { name: "Size" })).toHaveAttribute("aria-sort", "descending");
    await page.getByRole("link", { name: "Size" }).click();
    await expect(page.getByRole("columnheader", { name: "Size" })).toHaveAttribute("aria-sort", "ascending");
    await page.goBack();
    await expect(page.getByRole("columnheader", { name: "Size" })).toHaveAttribute("aria-sort", "descending");
  });

  test("is told when nothing matches, and how to get out", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}?q=nothing-has-this`);
    await expect(page.getByText("No snapshot matches.")).toBeVisible();
    await page.getByRole("link", { name: /^Show all/ }).click();
    await expect(rows(page).first()).toBeVisible();
  });

  test("sees all times in the zone of the switch, also after a reload", async ({
    browser,
    dashboard,
    instance,
  }) => {
    // Its clocks never change: all rows have one offset, on every day of the year.
    const context = await browser.newContext({ timezoneId: "Australia/Eucla" });
    const page = await context.newPage();
    await page.goto(dashboard + instance.path);
    await expect(page.getByRole("columnheader", { name: "Taken, UTC" })).toBeVisible();
    await page.getByRole("button", { name: "Local" }).click();
    const local = page.getByRole("columnheader", { name: "Taken, GMT+8:45" });
    await expect(local).toBeVisible();
    await page.reload();
    await expect(local).toBeVisible();
    await context.close();
  });

  test("opens any time in both zones from the keyboard, and gets back to where it was", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(dashboard + instance.path);
    const time = rows(page).first().getByRole("button");
    await time.press("Enter");
    const popover = page.getByRole("dialog", { name: "This instant in every zone" });
    await expect(popover.getByRole("button", { name: "Copy in UTC" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(popover).toBeHidden();
    await expect(time).toBeFocused();
  });
});

test.describe("1,300 snapshots", () => {
  test.use({ instanceSettings: { schedule: null } });

  test("are all reachable, and the page stays quick", async ({ page, dashboard, instance, putHourly }) => {
    test.setTimeout(120_000);
    await putHourly(1_300);
    const before = Date.now();
    await page.goto(`${dashboard}${instance.path}?status=completed`);
    await expect(rows(page)).toHaveCount(100);
    expect(Date.now() - before, "ms to rows on screen").toBeLessThan(5_000);

    const seen = new Set<string>();
    for (let number = 1; number <= 13; number += 1) {
      const link = page.getByRole("link", { name: `Page ${number}`, exact: true });
      const clicked = Date.now();
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "page");
      expect(Date.now() - clicked, "ms to another page").toBeLessThan(1_500);
      for (const id of await table(page)
        .getByRole("link", { name: /^[0-9a-f]{24}$/ })
        .allInnerTexts())
        seen.add(id);
    }
    expect(seen.size).toBe(1_300);
    await expect(page).toHaveURL(/[?&]page=13/);
  });
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false, instanceSettings: { schedule: { failed: [3] } } });

  test("the tables are there, and links filter and sort them", async ({ page, dashboard, instance }) => {
    await page.goto(dashboard);
    await expect(page.getByRole("table", { name: "Instances" }).getByRole("link").first()).toBeVisible();
    await page.goto(dashboard + instance.path);
    await expect(rows(page).first()).toContainText("Completed");
    await page.getByRole("link", { name: /^Failed/ }).click();
    await expect(rows(page)).toHaveCount(1);
    await rows(page).getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Snapshot");
    // A page without scripts waits for Atlas for a moment only, and is loaded again by its reader.
    await expect(async () => {
      await page.reload();
      await expect(page.locator("main").getByRole("status")).toHaveText("Failed", { timeout: 1_000 });
    }).toPass();
  });
});
