import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** What A4 leaves between its margins, in CSS px. */
const PAPER = { width: 688, height: 970 };

/** Paper does not scroll: what does not fit is lost. */
async function expectToFit(page: Page, label: string): Promise<void> {
  await page.setViewportSize(PAPER);
  const lost = await page
    .getByRole("table", { name: label })
    .evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0));
  expect(lost, "px of the table beyond the paper").toBeLessThanOrEqual(0);
}

test.describe("on paper", () => {
  test.use({ colorScheme: "dark" });

  test("the Snapshots page is a clean sheet with every row", async ({
    page,
    dashboard,
    createInstance,
    standIn,
  }) => {
    const instance = await createInstance();
    const takenAt = (index: number) => Date.now() - 1_000 * (60 + index);
    for (let index = 0; index < 120; index += 1) {
      await standIn.putSnapshot({
        projectId: instance.projectId,
        name: instance.name,
        takenAt: takenAt(index),
        status: "completed",
      });
    }
    await page.goto(dashboard + instance.path);
    const rows = page.getByRole("table", { name: "Snapshots" }).locator("tbody").getByRole("row");
    await expect(rows).toHaveCount(100);
    // What the browser does when somebody prints; a test has no printer's dialog.
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await rows.count()).toBeGreaterThan(120);
    }).toPass();
    const sheet = page.getByText(/^Snapwatch · .* · printed .* UTC, from what Atlas listed at .* UTC$/);
    await expect(sheet).toBeVisible();
    await expect(sheet).toContainText(instance.name);
    for (const control of ["Refresh", "Export CSV", "Copy CLI", "Switch between light and dark"]) {
      await expect(page.getByRole("button", { name: control })).toBeHidden();
    }
    await expect(page.getByLabel("Filter snapshots")).toBeHidden();
    await expect(page.getByRole("navigation", { name: "Pages" })).toBeHidden();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    await expectToFit(page, "Snapshots");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(rows).toHaveCount(100);
  });

  test("a retention proof keeps all its columns", async ({ page, startDashboard, createInstance }) => {
    const { projectId, name } = await createInstance();
    await page.goto(`${await startDashboard()}/retention?project=${projectId}`);
    const proof = page.getByRole("table", { name: "Retention proof" });
    await expect(proof.getByRole("row").filter({ hasText: name })).toContainText("of 35");
    await page.emulateMedia({ media: "print" });
    await expectToFit(page, "Retention proof");
  });
});
