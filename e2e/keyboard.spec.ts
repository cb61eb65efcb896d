import type { Page } from "@playwright/test";
import { filterOf, tabTo, toFilter } from "./by-keys";
import { expect, expectNoAxeViolations, test } from "./fixtures";

// Some start a dashboard of their own, and hundreds of keys are pressed one by one.
test.describe.configure({ timeout: 60_000 });

const HOUR = 3_600_000;
const rowsOf = (page: Page, table: string) =>
  page.getByRole("table", { name: table }).locator("tbody").getByRole("row");
const focused = (page: Page) => page.locator(":focus");

test("from the fleet to a snapshot and back, without a mouse", async ({
  page,
  startDashboard,
  createInstance,
}) => {
  const { name, projectId } = await createInstance();
  await page.goto(`${await startDashboard()}/?project=${projectId}`);
  await toFilter(page, "instances");
  await page.keyboard.type(name);
  // That marks what was typed.
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(filterOf(page, "instances")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(focused(page)).toHaveText(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  await toFilter(page, "snapshots");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  await expect(rowsOf(page, "Snapshots").nth(1).getByRole("link")).toBeFocused();
  const id = await focused(page).innerText();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/snapshots/${id}$`));
  await page.goBack();
  await page.goBack();
  await expect(filterOf(page, "instances")).toHaveValue(name);
});

test.describe("a table, without a mouse", () => {
  test.use({ instanceSettings: { schedule: null } });

  test("is filtered by status, sorted by its columns and exported, and the focus stays where it is used", async ({
    page,
    dashboard,
    instance: { projectId, name, path },
    standIn,
  }) => {
    const put = (hours: number, settings: { status?: string; storageSizeBytes?: number }) =>
      standIn.putSnapshot({ projectId, name, takenAt: Date.now() - hours * HOUR, ...settings });
    const { snapshotId: newest } = await put(1, { storageSizeBytes: 2e9 });
    const { snapshotId: largest } = await put(2, { storageSizeBytes: 3e9 });
    const { snapshotId: smallest } = await put(3, { storageSizeBytes: 1e9 });
    const { snapshotId: failed } = await put(4, { status: "failed" });
    await page.goto(dashboard + path);
    await toFilter(page, "snapshots");
    const rows = rowsOf(page, "Snapshots");
    for (const [status, key, ids] of [
      ["Failed", "Tab", [failed]],
      ["Completed", "Shift+Tab", [newest, largest, smallest]],
    ] as const) {
      const chip = page.getByRole("link", { name: new RegExp(`^${status}`) });
      await tabTo(chip, key);
      await page.keyboard.press("Enter");
      await expect(rows.getByRole("link")).toHaveText(ids);
      await expect(chip).toBeFocused();
      await expect(chip).toHaveAttribute("aria-current", "true");
    }

    const size = page.getByRole("columnheader", { name: "Size" });
    await tabTo(size.getByRole("link"));
    for (const [order, first] of [
      ["descending", largest],
      ["ascending", smallest],
    ] as const) {
      await page.keyboard.press("Enter");
      await expect(size).toHaveAttribute("aria-sort", order);
      await expect(rows.first().getByRole("link")).toHaveText(first);
      await expect(size.getByRole("link")).toBeFocused();
    }

    for (const [format, key] of [
      ["JSON", "Space"],
      ["CSV", "Enter"],
    ] as const) {
      const button = page.getByRole("button", { name: `Export ${format}` });
      await tabTo(button, "Shift+Tab");
      const saved = page.waitForEvent("download");
      await page.keyboard.press(key);
      expect((await saved).suggestedFilename()).toMatch(new RegExp(`[.]${format}$`, "i"));
      await expect(button).toBeFocused();
    }
  });

  test("is paged through, from the end of its rows", async ({
    page,
    dashboard,
    instance: { path },
    putHourly,
  }) => {
    await putHourly(230);
    await page.goto(`${dashboard}${path}?status=completed`);
    await toFilter(page, "snapshots");
    const rows = rowsOf(page, "Snapshots");
    await expect(rows).toHaveCount(100);
    for (let row = 0; row < 100; row += 1) await page.keyboard.press("ArrowDown");
    await expect(rows.last().getByRole("link")).toBeFocused();
    for (const [number, count] of [
      [2, 100],
      [3, 30],
    ] as const) {
      const link = page.getByRole("link", { name: `Page ${number}` });
      await tabTo(link);
      await page.keyboard.press("Enter");
      await expect(rows).toHaveCount(count);
      await expect(link).toBeFocused();
      await expect(link).toHaveAttribute("aria-current", "page");
      await expect(page).toHaveURL(new RegExp(`page=${number}`));
    }
  });
});

test("the fleet is narrowed down and exported, without a mouse", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const { projectId, name } = await createInstance();
  await standIn.createInstance({ projectId, name: "without-window", backup: "basic" });
  const dashboard = await startDashboard();
  await page.goto(`${dashboard}/?project=${projectId}`);
  const links = page.getByRole("table", { name: "Instances" }).getByRole("link");
  await expect(links).toHaveText([name, "without-window"]);
  await toFilter(page, "instances");
  const option = page.getByLabel("Filter by option");
  await tabTo(option);
  await page.keyboard.type("Basic");
  await expect(links).toHaveText(["without-window"]);
  await expect(option).toBeFocused();

  const csv = page.getByRole("button", { name: "Export CSV" });
  await tabTo(csv);
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await saved).suggestedFilename()).toMatch(/[.]csv$/);

  await tabTo(page.getByRole("link", { name: "Show all" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${dashboard}/`);
});

async function cookieNames(page: Page): Promise<readonly string[]> {
  return (await page.context().cookies()).map(({ name }) => name);
}

test.describe("somewhere on Lord Howe Island", () => {
  test.use({ timezoneId: "Australia/Lord_Howe", colorScheme: "light" });

  test("zone and theme are switched without a mouse, and stay", async ({ page, dashboard, instance }) => {
    await page.goto(dashboard + instance.path);
    await toFilter(page, "snapshots");
    const zone = page.getByRole("button", { name: "Local" });
    await tabTo(zone, "Shift+Tab");
    await page.keyboard.press("Space");
    const taken = page.getByRole("columnheader", { name: /^Taken, GMT[+]1[01]/ });
    await expect(taken).toBeVisible();
    await expect(zone).toBeFocused();

    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await tabTo(page.getByRole("button", { name: "Switch between light and dark" }));
    await page.keyboard.press("Enter");
    await expect.poll(background).not.toBe(light);
    const dark = await background();
    // The browser keeps cookies in a process of its own: one that was just set may be there after the reload has begun.
    await expect.poll(() => cookieNames(page)).toContain("theme");
    await page.reload();
    expect(await background()).toBe(dark);
    await expect(taken).toBeVisible();
  });
});

test("from the restore jobs to one of them and back, without a mouse", async ({
  page,
  dashboard,
  instance: { projectId, name, path },
  standIn,
}) => {
  const start = (hours: number, targetClusterName: string) =>
    standIn.startRestore({ projectId, name, startedAt: Date.now() - hours * HOUR, targetClusterName });
  await start(1, "newer");
  const { restoreJobId: id } = await start(2, "older");
  const list = `${dashboard}${path}/restore-jobs`;
  await page.goto(list);
  await toFilter(page, "restore jobs");
  await page.keyboard.type("older");
  await expect(rowsOf(page, "Restore jobs")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(focused(page)).toHaveText(id);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${list}/${id}`);
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Completed");
  await tabTo(page.getByRole("link", { name: "All restore jobs" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(list);
  await expect(rowsOf(page, "Restore jobs")).toHaveCount(2);
  await page.goBack();
  await page.goBack();
  await expect(filterOf(page, "restore jobs")).toHaveValue("older");
  await expect(rowsOf(page, "Restore jobs")).toHaveCount(1);
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
  await expect(filterOf(page, "snapshots")).toHaveValue("a/b?");
  await expect(dialog).toBeHidden();
  await filterOf(page, "snapshots").fill("");

  await page.getByRole("button", { name: "Keyboard shortcuts" }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(filterOf(page, "snapshots")).not.toBeFocused();
  await page.reload();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(filterOf(page, "snapshots")).not.toBeFocused();
  await expect(dialog).toBeHidden();
});
