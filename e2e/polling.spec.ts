import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

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
  await expect(page.getByText(/^Paused while this tab is hidden · checked/)).toBeVisible();
  await setVisibility(page, "visible");
  await expect.poll(() => asked).toBe(before + 1);
  await expect(page.getByText(/^Live · checked/)).toBeVisible();
});

// It measures time on a machine that does other things too: late once is not late.
test.describe("while something runs", () => {
  test.describe.configure({ retries: 2 });
  test("a change is on screen and said within six seconds, in the list and on its own page", async ({
    page,
    context,
    dashboard,
    instance,
    standIn,
  }) => {
    const own = { projectId: instance.projectId, name: instance.name };
    const aMinuteAgo = Date.now() - 60_000;
    const { snapshotId: id } = await standIn.putSnapshot({ ...own, status: "queued", takenAt: aMinuteAgo });
    // What is said is what becomes of each, not of the newest alone.
    await standIn.putSnapshot({ ...own, status: "queued" });
    await page.goto(dashboard + instance.path);
    const detail = await context.newPage();
    await detail.goto(`${dashboard}${instance.path}/snapshots/${id}`);
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: id }) });
    for (const [status, words] of [
      ["inProgress", "In progress"],
      ["completed", "Completed"],
    ] as const) {
      await standIn.putSnapshot({ ...own, id, status });
      const within = { timeout: 6_000 };
      await Promise.all([
        expect(row).toContainText(words, within),
        expect(page.getByText(/^Snapshot of /)).toHaveText([/: Queued$/, new RegExp(`: ${words}$`)], within),
        expect(detail.locator("main").getByRole("status")).toHaveText(words, within),
      ]);
    }
  });
});

test("a machine that slept asks at once, and says so", async ({ page, dashboard, instance }) => {
  await page.clock.install();
  await page.goto(dashboard + instance.path);
  // It counts: the page is awake.
  await expect(page.getByText(/^Live · checked \d+ s ago/)).toBeVisible();
  // The first answer after the sleep is held back, so that the words before it can be read.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**${instance.apiPath}{,/snapshots}`, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest((request) => request.url().endsWith(`${instance.apiPath}/snapshots`));
  await page.clock.fastForward("02:00:00");
  await asked;
  await expect(page.getByText(/^Woken up, checking again · checked 2 h/)).toBeVisible();
  release();
  await expect(page.getByText(/^Live · checked/)).toBeVisible();
});

test("without a network the page says so, and goes on by itself", async ({
  page,
  context,
  dashboard,
  instance,
}) => {
  await page.goto(dashboard + instance.path);
  await expect(page.getByText(/^Live · checked/)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/^Offline, asks again when you are back · checked/)).toBeVisible();
  await expect(page.getByRole("table", { name: "Snapshots" })).toBeVisible();
  const asked = page.waitForRequest((request) => request.url().endsWith(`${instance.apiPath}/snapshots`));
  await context.setOffline(false);
  await asked;
  await expect(page.getByText(/^Live · checked/)).toBeVisible();
});

test("near the limit the dashboard spares Atlas, and says so", async ({
  page,
  request,
  dashboard,
  instance,
  standIn,
}) => {
  const own = { projectId: instance.projectId, name: instance.name };
  await standIn.putSnapshot({ ...own, status: "inProgress" });
  await standIn.setLimit({ name: "Serverless GROUP", scope: instance.projectId, capacity: 10, refill: 1 });
  for (let number = 1; number <= 8; number += 1) {
    const { id } = await standIn.makeId({ at: Date.now(), seed: String(number) });
    await request.get(`${dashboard}${instance.apiPath}/snapshots/${id}`);
  }
  await page.goto(dashboard + instance.path);
  await expect(page.getByText(/^Slowed down to spare Atlas · checked/)).toBeVisible();
  const answer = await request.get(`${dashboard}${instance.apiPath}/snapshots`);
  expect(answer.headers().pace).toBe("slowed");
  const { "fetched-at": from = "", "next-check-at": to = "" } = answer.headers();
  expect(Date.parse(to) - Date.parse(from)).toBeGreaterThanOrEqual(15_000);
  await page.goto(`${dashboard}/connection`);
  const budget = page.getByRole("row", { name: `Serverless ${instance.projectName}` });
  await expect(budget).toContainText(/[01] of 10.*Slowed to/);
  await expectNoAxeViolations(page);
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
