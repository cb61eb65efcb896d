import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

/** Next announces navigations in an alert of its own, outside of main. */
const alerts = (page: Page) => page.locator("main").getByRole("alert");

const RETIRED = "Atlas retired serverless instances";

/** Where Atlas keeps the snapshots of an instance. */
const upstream = ({ projectId, name }: { projectId: string; name: string }) =>
  `/api/atlas/v2/groups/${projectId}/serverless/${name}/backup/snapshots`;

test.describe("a page that has nothing to show says why, and what to do", () => {
  test.use({ failedRequests: "expected" });

  test("no snapshots yet", async ({ page, dashboard, createInstance }) => {
    const young = await createInstance({ schedule: null, createDate: Date.now() - 3_600_000 });
    await page.goto(dashboard + young.path);
    await expect(page.getByText("No snapshots yet")).toBeVisible();
    await expect(page.getByText(/the first is expected/)).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test("not connected: which variables are missing", async ({ page, notConfigured, instance }) => {
    for (const path of ["/", instance.path, "/connection"]) {
      await page.goto(notConfigured + path);
      await expect(alerts(page).filter({ hasText: "MONGODB_ATLAS_CLIENT_ID" })).toBeVisible();
      await expectNoAxeViolations(page);
    }
  });

  test("no permission: the role is named, and told apart from refused credentials", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    await standIn.setAccess({ projectId: instance.projectId, roles: [] });
    await page.goto(dashboard + instance.path);
    await expect(alerts(page)).toContainText("Project Read Only");
    await expect(alerts(page)).toContainText("USER_UNAUTHORIZED");
    await expectNoAxeViolations(page);
  });

  test("an instance that is not there", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}-gone`);
    await expect(alerts(page).filter({ hasText: "Not found" })).toBeVisible();
    await expect(page.getByText(RETIRED)).toBeVisible();
    // Nothing can be restored from it, and no command lists it.
    await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Pick a restore point" })).toHaveCount(0);
    await expectNoAxeViolations(page);
  });

  test("a snapshot that is not there", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/snapshots/${"0".repeat(24)}`);
    await expect(alerts(page).filter({ hasText: "Not found" })).toBeVisible();
  });

  test("Atlas down from the start", async ({ page, dashboard, instance, standIn }) => {
    const fault = { match: { prefix: upstream(instance) }, effect: { kind: "fail", status: 503 } } as const;
    const { id } = await standIn.setFault(fault);
    await page.goto(dashboard + instance.path);
    await expect(alerts(page).filter({ hasText: "Could not reach Atlas" })).toBeVisible();
    await expectNoAxeViolations(page);
    await standIn.clearFaults({ id });
    await expect(page.getByRole("table", { name: "Snapshots" })).toBeVisible({ timeout: 15_000 });
  });
});

test("Atlas down later: the last data stays, with its age and the reason, and recovers alone", async ({
  page,
  dashboard,
  instance,
  standIn,
}) => {
  const { snapshotId } = await standIn.putSnapshot({ ...instance, status: "inProgress" });
  await page.goto(dashboard + instance.path);
  const row = page.getByRole("link", { name: snapshotId });
  await expect(row).toBeVisible();
  const { id } = await standIn.setFault({
    match: { prefix: upstream(instance) },
    effect: { kind: "html", status: 502 },
  });
  const alert = alerts(page).filter({ hasText: "Could not reach Atlas" });
  await expect(alert).toBeVisible({ timeout: 20_000 });
  await expect(alert).toContainText(/What you see is from \d+ (s|min)/);
  await expect(row).toBeVisible();
  await expectNoAxeViolations(page);
  await standIn.clearFaults({ id });
  await expect(alert).toBeHidden({ timeout: 20_000 });
});

test("part of the list unreadable: the rest is there, and the page says so", async ({
  page,
  dashboard,
  instance,
  standIn,
}) => {
  await standIn.putRawSnapshot({ ...instance, json: { id: 42, status: "completed" } });
  await page.goto(dashboard + instance.path);
  await expect(alerts(page).filter({ hasText: "1 snapshot could not be read" })).toBeVisible();
  expect(await page.getByRole("table", { name: "Snapshots" }).getByRole("row").count()).toBeGreaterThan(10);
  await expectNoAxeViolations(page);
});

test("Atlas slow: the page comes at once with its skeleton, the data follows by itself", async ({
  page,
  dashboard,
  instance,
  standIn,
}) => {
  await standIn.setFault({ match: { prefix: upstream(instance) }, effect: { kind: "slow" }, wait: 3_000 });
  const started = Date.now();
  await page.goto(dashboard + instance.path, { waitUntil: "commit" });
  await expect(page.getByText("Asking Atlas for the snapshots.")).toBeAttached();
  expect(Date.now() - started, "ms to the skeleton").toBeLessThan(2_500);
  await expectNoAxeViolations(page);
  await expect(page.getByRole("table", { name: "Snapshots" })).toBeVisible({ timeout: 10_000 });
});

test.describe("addresses", () => {
  test.use({ failedRequests: "expected" });

  test("that are malformed are the 404 page", async ({ page, dashboard, instance }) => {
    const { path } = instance;
    for (const bad of [
      "/nowhere",
      "/projects/xyz/serverless/a",
      path.replace("serverless", "other"),
      `${path}/snapshots/123`,
      `${path}--%24`,
    ]) {
      const response = await page.goto(dashboard + bad);
      expect([bad, response?.status()]).toEqual([bad, 404]);
      await expect(page.getByRole("heading", { name: "There is no page at this address" })).toBeVisible();
    }
    await expectNoAxeViolations(page);
  });

  test("with a malformed query are a page with an alert", async ({ page, dashboard, instance }) => {
    for (const query of ["page=abc", "page=0", "sort=colour", "direction=up"]) {
      const response = await page.goto(`${dashboard}${instance.path}?${query}`);
      expect(response?.status()).toBe(200);
      await expect(alerts(page)).toContainText(query.split("=")[0] ?? "");
      await expect(page.getByRole("table", { name: "Snapshots" })).toBeVisible();
    }
  });
});

test.describe("Atlas as it is since 2026", () => {
  test("says what became of serverless, on the list and on an instance's page", async ({
    page,
    dashboardToday,
    instance,
  }) => {
    await page.goto(dashboardToday);
    await expect(page.getByText(RETIRED)).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto(`${dashboardToday}${instance.path}/restore`);
    await expect(page.getByText(RETIRED)).toBeVisible();
    await page.goto(dashboardToday + instance.path);
    await expect(page.getByText(RETIRED)).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

test("the connection page tells how Atlas is reached, and no secret", async ({ page, dashboard }) => {
  await page.goto(dashboard);
  await page.goto(`${dashboard}/connection`);
  await expect(page.getByText("Programmatic API key (HTTP Digest)")).toBeVisible();
  await expect(page.locator("main dt", { hasText: "Base URL" })).toBeVisible();
  await expectNoAxeViolations(page);
});
