import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Headless Chromium keeps every tab visible, so the page is told. */
function setVisibility(page: Page, state: "visible" | "hidden") {
  return page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, state);
}

test("a tab asks while it is seen, not while it is hidden, and at once when it is shown again", async ({
  page,
  dashboard,
  instance,
  standIn,
}) => {
  await standIn.putSnapshot({ ...instance, status: "inProgress" });
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith(`${instance.apiPath}/snapshots`)) asked += 1;
  });
  await page.clock.install();
  await page.goto(dashboard + instance.path);
  await expect(page.getByRole("table", { name: "Snapshots" })).toContainText("In progress");
  expect(asked, "the data is in the first HTML").toBe(0);
  await page.clock.runFor(7_000);
  await expect.poll(() => asked).toBeGreaterThan(0);

  await setVisibility(page, "hidden");
  await page.waitForLoadState("networkidle");
  const before = asked;
  await page.clock.runFor(120_000);
  expect(asked).toBe(before);
  await setVisibility(page, "visible");
  await expect.poll(() => asked).toBe(before + 1);
});

test("Refresh asks Atlas anew at once, although the next look would be a minute away", async ({
  page,
  dashboard,
  instance,
  standIn,
}) => {
  await page.goto(dashboard + instance.path);
  const table = page.getByRole("table", { name: "Snapshots" });
  await expect(table).toBeVisible();
  const { snapshotId } = await standIn.putSnapshot({ projectId: instance.projectId, name: instance.name });
  const refresh = page.getByRole("button", { name: /^Refresh/ });
  // At most once in five seconds: pressed by somebody who is impatient.
  await expect(async () => {
    await refresh.click();
    await expect(table.getByRole("link", { name: snapshotId })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expect(refresh).toHaveAttribute("aria-disabled", "true");
});
