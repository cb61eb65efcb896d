import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const rowOf = (page: Page, name: string) =>
  page
    .getByRole("table", { name: "Retention proof" })
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name, exact: true }) });

test("proves which days have a completed snapshot, on screen, on paper and in a file", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId, name } = await createInstance();
  // Of eight snapshots in a row, six hours apart, four are all that a day has.
  const failed = Array.from({ length: 8 }, (_, index) => 4 + index);
  await standIn.createInstance({ projectId, name: "gaps", schedule: { failed } });
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  await page.getByRole("link", { name: "Retention proof" }).click();
  await expect(page).toHaveURL(new RegExp(`/retention\\?project=${projectId}$`));
  await expect(rowOf(page, name)).toContainText(/\d+ of 35/, { timeout: 20_000 });
  await expect(rowOf(page, "gaps")).toContainText(/\d{4}-\d\d-\d\d failed/, { timeout: 20_000 });
  await expect(rowOf(page, "gaps")).toContainText(/UTC/);
  await expect(page.getByRole("main")).toContainText("What Atlas no longer keeps cannot be shown");
  await expectNoAxeViolations(page);

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const lines = (await readFile(await (await saved).path(), "utf8")).trimEnd().split("\r\n");
  expect(lines).toHaveLength(1 + 2 * 35);
  expect(
    lines.filter((line) => line.includes(",gaps,") && line.includes(",notCompleted,failed,")).length,
  ).toBeGreaterThan(0);

  await page.emulateMedia({ media: "print" });
  await expect(rowOf(page, "gaps")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByLabel("Filter instances")).toBeHidden();
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("the sheet is there too", async ({ page, startDashboard, instance }) => {
    const dashboard = await startDashboard();
    // The first HTML has what is listed within half a second; without scripts, the rest comes with the next visit.
    await expect(async () => {
      await page.goto(`${dashboard}/retention?q=${instance.name}`);
      await expect(rowOf(page, instance.name)).toBeVisible({ timeout: 500 });
    }).toPass();
  });
});
