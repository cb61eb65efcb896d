import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const filter = (page: Page, noun: string) => page.getByLabel(`Filter ${noun}`);
const focused = (page: Page) => page.locator(":focus");

test("from the fleet to a snapshot and back, without a mouse", async ({
  page,
  startDashboard,
  createInstance,
}) => {
  const { name, projectId } = await createInstance();
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  await expect(page.getByRole("table", { name: "Instances" })).toBeVisible();
  await page.keyboard.press("/");
  await expect(filter(page, "instances")).toBeFocused();
  await page.keyboard.type(name);
  // That marks what was typed.
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(filter(page, "instances")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(focused(page)).toHaveText(name);
  // What was typed is in the address a moment later; nobody opens a row sooner.
  await expect(page).toHaveURL(new RegExp(`q=${name}`));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await page.keyboard.press("/");
  await expect(filter(page, "snapshots")).toBeFocused();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  const second = page.getByRole("table", { name: "Snapshots" }).locator("tbody").getByRole("row").nth(1);
  await expect(second.getByRole("link")).toBeFocused();
  const id = await focused(page).innerText();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/snapshots/${id}$`));
  await page.goBack();
  await page.goBack();
  await expect(filter(page, "instances")).toHaveValue(name);
});

test("`?` shows the keys, Escape closes them, and they can be turned off", async ({
  page,
  dashboard,
  instance,
}) => {
  await page.goto(dashboard + instance.path);
  await expect(page.getByRole("table", { name: "Snapshots" })).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  // The page has to have its scripts before it can hear a key.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.keyboard.press("/");
  await page.keyboard.type("a/b?");
  await expect(filter(page, "snapshots")).toHaveValue("a/b?");
  await expect(dialog).toBeHidden();
  await filter(page, "snapshots").fill("");

  await page.getByRole("button", { name: "Keyboard shortcuts" }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(filter(page, "snapshots")).not.toBeFocused();
  await page.reload();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(filter(page, "snapshots")).not.toBeFocused();
  await expect(dialog).toBeHidden();
});

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
