import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const HOUR = 3_600_000;
const table = (page: Page) => page.getByRole("table", { name: "Instances" });
const rowOf = (page: Page, name: string) =>
  table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name, exact: true }) });
const summary = (page: Page) => page.getByRole("region", { name: "Summary" });

test("says of each instance whether it is covered, the worst first, with its 35 days in words", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const good = await createInstance();
  const { projectId } = good;
  for (const [name, schedule] of [
    ["failed-twice", { failed: [0, 1] }],
    ["late-now", { lastSlot: Date.now() - HOUR, missing: [0] }],
  ] as const) {
    await standIn.createInstance({ projectId, name, schedule });
  }
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  await expect(rowOf(page, good.name)).toContainText("On schedule", { timeout: 20_000 });
  await expect(rowOf(page, "failed-twice")).toContainText("2 in a row");
  await expect(rowOf(page, "late-now")).toContainText(/Late.*by (59 min|1 h)/);
  await expect(table(page).getByRole("row").getByRole("link")).toHaveText([
    "failed-twice",
    "late-now",
    good.name,
  ]);
  const strip = rowOf(page, "failed-twice").getByRole("img");
  await expect(strip).toHaveAccessibleName(/^35 days: \d+ with a completed snapshot, .*failed/);
  await expect(summary(page)).toContainText(/Needs a look/);
  await expectNoAxeViolations(page);
});

test("keeps every filter in the address, and exports exactly what is shown", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId, name } = await createInstance({ tags: [{ key: "team", value: "checkout" }] });
  await standIn.createInstance({ projectId, name: "other", backup: "basic" });
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  await expect(table(page).getByRole("link")).toHaveCount(2);
  await expect(page.getByRole("button", { name: "More" })).toBeHidden();
  await page.getByLabel("Filter by option").selectOption({ value: "Basic Backup" });
  await expect(table(page).getByRole("link")).toHaveText(["other"]);
  // Each choice says what it would show beside the other filters.
  const all = page.getByRole("navigation", { name: "Filter by verdict" }).getByRole("link", { name: /^All/ });
  await expect(all).toHaveText("All 1");
  await page.getByRole("link", { name: "Show all" }).click();
  await page.getByLabel("Filter by project").selectOption({ value: projectId });
  await page.getByLabel("Filter instances").fill("team=checkout");
  await expect(table(page).getByRole("link")).toHaveText([name]);
  await page.reload();
  await expect(page.getByLabel("Filter instances")).toHaveValue("team=checkout");
  await expect(table(page).getByRole("link")).toHaveText([name]);
  await expect(rowOf(page, name)).toContainText("On schedule", { timeout: 20_000 });

  for (const format of ["CSV", "JSON"]) {
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: `Export ${format}` }).click();
    const text = await readFile(await (await saved).path(), "utf8");
    expect(text).toContain(name);
    expect(text).toContain("good");
    expect(text).not.toContain("other");
  }
  await page.goBack();
  await expect(page.getByLabel("Filter instances")).toHaveValue("");
  await expect(rowOf(page, "other")).toBeVisible();
});

test("a fleet that is come back to is whole: its filter does not wait for Atlas", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId, name } = await createInstance();
  await standIn.createInstance({ projectId, name: "other" });
  const whole = page.waitForResponse("**/api/fleet*");
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  await (await whole).finished();
  await table(page).getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await page.route("**/api/fleet*", () => undefined);
  await page.getByRole("link", { name: "All instances", exact: true }).click();
  await expect(page.getByRole("heading", { name: "All instances" })).toBeVisible();
  await page.getByLabel("Filter instances").fill(name);
  await expect(table(page).getByRole("link")).toHaveText([name]);
});

test("an instance that cannot be read is a row that says so, until it can be", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId, name } = await createInstance();
  const { id } = await standIn.setFault({
    match: { pattern: `${projectId}/serverless/${name}/backup` },
    effect: { kind: "fail", status: 403 },
  });
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  await expect(rowOf(page, name)).not.toContainText("Not checked yet", { timeout: 20_000 });
  await expect(rowOf(page, name)).not.toContainText("On schedule");
  await expect(page.getByRole("link", { name: /^Needs a look/ })).toBeVisible();
  await standIn.clearFaults({ id });
  // What Atlas has just answered is not asked for again within five seconds.
  await expect(async () => {
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect(rowOf(page, name)).toContainText("On schedule", { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
});

test("a project that cannot be listed is a row that says so, and needs a look", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId, projectName } = await createInstance();
  const fault = {
    match: { pattern: `${projectId}/serverless([?]|$)` },
    effect: { kind: "fail", status: 503 },
  } as const;
  const { id } = await standIn.setFault(fault);
  await page.goto(await startDashboard());
  const row = table(page)
    .getByRole("row")
    .filter({ hasText: `${projectName}Project · Serverless` });
  await expect(row).toContainText("Could not reach Atlas");
  await expect(summary(page)).toContainText("1 not listed");
  await expectNoAxeViolations(page);
  await standIn.clearFaults({ id });
});

test("the order holds still under the pointer, and follows once it has left", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId } = await createInstance({ backup: "basic" });
  const named = { projectId, tags: [{ key: "held", value: "yes" }] };
  for (const name of ["a-good", "b-good"]) await standIn.createInstance({ ...named, name });
  await page.goto(`${await startDashboard()}/?project=${projectId}&tag=held=yes`);
  for (const name of ["a-good", "b-good"]) {
    await expect(rowOf(page, name)).toContainText("On schedule", { timeout: 20_000 });
  }
  const links = table(page).getByRole("link");
  await rowOf(page, "a-good").hover();
  await standIn.putSnapshot({ projectId, name: "b-good", status: "failed" });
  // By the keyboard: the pointer stays where it is.
  await expect(async () => {
    await page.getByRole("button", { name: /^Refresh/ }).evaluate((button: HTMLElement) => button.click());
    await expect(rowOf(page, "b-good")).toContainText("Failed", { timeout: 4_000 });
  }).toPass({ timeout: 25_000 });
  await expect(links).toHaveText(["a-good", "b-good"]);
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(links).toHaveText(["b-good", "a-good"]);
});

test("sorts as is chosen, and keeps that in the address", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId, name } = await createInstance();
  const [first, worst] = [`a-${name}`, `z-${name}`];
  await standIn.createInstance({ projectId, name: first });
  await standIn.createInstance({ projectId, name: worst, schedule: { failed: [0, 1] } });
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  const links = table(page).getByRole("link");
  await expect(links).toHaveText([worst, first, name], { timeout: 20_000 });
  await page.getByLabel("Sort by").selectOption("By name");
  await expect(links).toHaveText([first, name, worst]);
  await expect(page).toHaveURL(/sort=name/);
  await page.reload();
  await expect(links).toHaveText([first, name, worst]);
  await page.getByLabel("Sort by").selectOption("Worst first");
  await expect(links).toHaveText([worst, first, name]);
  // What is pointed at holds its place, but not against somebody who goes back to another order.
  await links.first().hover();
  await page.goBack();
  await expect(links).toHaveText([first, name, worst]);
});

test("groups by project, with the project's name above its rows", async ({
  page,
  startDashboard,
  createInstance,
}) => {
  const [first, second] = [await createInstance(), await createInstance()];
  await page.goto(await startDashboard());
  await page.getByRole("link", { name: "Group by project" }).click();
  for (const { projectName } of [first, second]) {
    await expect(table(page).getByRole("rowheader", { name: projectName })).toBeVisible();
  }
  await expect(page).toHaveURL(/byProject=true/);
  await expectNoAxeViolations(page);
});

test.describe("with JavaScript off, on a phone too", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("the rows are there, and the filter is a form", async ({ page, startDashboard, instance }) => {
    await page.goto(await startDashboard());
    // The first HTML has what is listed within half a second; without scripts, the rest comes with the next visit.
    await expect(async () => {
      await expect(page.getByRole("link", { name: "Retention proof" })).toBeVisible({ timeout: 500 });
      await page.getByLabel("Filter instances").fill(instance.name);
      await page.getByRole("button", { name: "Filter" }).click();
      await expect(table(page).getByRole("link")).toHaveText([instance.name], { timeout: 500 });
    }).toPass();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the worst instance is on the first screen; what fewer look for opens, and stays while it is in use", async ({
    page,
    startDashboard,
    createInstance,
  }) => {
    const { name } = await createInstance({ backup: "basic" });
    await createInstance();
    await page.goto(`${await startDashboard()}/?q=${name}`);
    await expect(table(page).getByRole("row").getByRole("link").first()).toBeInViewport();
    const more = page.getByRole("button", { name: "More" });
    const option = page.getByLabel("Filter by option");
    await expect(option).toBeHidden();
    await expect(more).toHaveAttribute("aria-expanded", "false");
    await more.click();
    await option.selectOption({ value: "Basic Backup" });
    await expect(page).toHaveURL(/option=/);
    await page.reload();
    await expect(option).toHaveValue("Basic Backup");
    await expect(option).toBeVisible();
    await more.click();
    await expect(option).toBeHidden();
  });
});

test("metrics for machines: every instance, and what Atlas was asked", async ({
  request,
  startDashboard,
  instance,
  notConfigured,
}) => {
  const dashboard = await startDashboard();
  const metric = new RegExp(`snapwatch_instance_verdict\\{.*instance="${instance.name}",verdict="good"\\} 1`);
  await expect(async () => {
    const answer = await request.get(`${dashboard}/api/metrics`);
    expect(answer.headers()["content-type"]).toContain("text/plain; version=0.0.4");
    expect(await answer.text()).toMatch(metric);
  }).toPass({ timeout: 20_000 });
  const unset = await request.get(`${notConfigured}/api/metrics`);
  expect(await unset.text()).toContain("snapwatch_up 0");
});
