import { expect, test } from "./fixtures";

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
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(rows).toHaveCount(100);
  });
});
