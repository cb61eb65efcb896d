import { expect, expectNoAxeViolations, test } from "./fixtures";

const SECOND = 1_000;

test.describe("a snapshot that is being taken", () => {
  test.use({ instanceSettings: { schedule: null } });

  test("completes on screen without a reload", async ({ page, dashboard, instance, standIn }) => {
    const own = { projectId: instance.projectId, name: instance.name };
    const takenAt = Date.now() - 90 * SECOND;
    const { snapshotId: id } = await standIn.putSnapshot({ ...own, takenAt, status: "queued" });
    await page.goto(`${dashboard}${instance.path}/snapshots/${id}`);
    const status = page.locator("main").getByRole("status");
    await expect(status).toHaveText("Queued");
    await expect(status).toHaveCount(1);
    await expect(page.getByText("known when it completes")).toBeVisible();
    await page.evaluate(() => Object.assign(window, { untouched: true }));

    await standIn.putSnapshot({ ...own, id, takenAt, status: "inProgress" });
    await expect(status).toHaveText("In progress", { timeout: 10 * SECOND });
    await expectNoAxeViolations(page);
    await standIn.putSnapshot({ ...own, id, takenAt, storageSizeBytes: 41_900_000_000 });
    await expect(status).toHaveText("Completed", { timeout: 10 * SECOND });
    await expect(page.getByText("41.9 GB")).toBeVisible();
    await expect(page.getByText(/Completed between .* and .*, seen here/)).toBeVisible();
    await expect(page).toHaveTitle(/^Completed · Snapshot/);
    await expect(page.locator('link[rel~="icon"]').first()).toHaveAttribute("href", /^data:image\/svg\+xml/);
    expect(await page.evaluate(() => "untouched" in window)).toBe(true);
  });

  test("says its status in the tab also after a link", async ({ page, dashboard, instance, standIn }) => {
    const own = { projectId: instance.projectId, name: instance.name };
    const { snapshotId: id } = await standIn.putSnapshot({ ...own, status: "inProgress" });
    await page.goto(`${dashboard}${instance.path}`);
    await page.getByRole("link", { name: id }).click();
    const named = `Snapshot ${id} of ${instance.name} · Snapwatch`;
    await expect(page).toHaveTitle(`In progress · ${named}`);
    await standIn.putSnapshot({ ...own, id });
    await expect(page).toHaveTitle(`Completed · ${named}`, { timeout: 10 * SECOND });
    await page.goBack();
    await expect(page).toHaveTitle(`${instance.name} snapshots · Snapwatch`);
  });

  test("tells its end by a notification, which is asked for on a click only", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    // What a browser would show, and when it was asked whether it may.
    await page.addInitScript(() => {
      const shown: string[] = [];
      const asked: string[] = [];
      class Notification {
        static requestPermission = async () => {
          asked.push("asked");
          return "granted";
        };
        constructor(title: string) {
          shown.push(title);
        }
      }
      Object.assign(window, { Notification, shown, asked });
    });
    const own = { projectId: instance.projectId, name: instance.name };
    const { snapshotId: id } = await standIn.putSnapshot({ ...own, status: "inProgress" });
    await page.goto(`${dashboard}${instance.path}/snapshots/${id}`);
    const notify = page.getByRole("button", { name: "Notify me when it ends" });
    await expect(notify).toBeVisible();
    expect(await page.evaluate("asked.length")).toBe(0);
    await notify.click();
    await expect(page.getByText("You get a notification")).toBeVisible();
    await standIn.putSnapshot({ ...own, id, status: "failed" });
    await expect(page.locator("main").getByRole("status")).toHaveText("Failed", { timeout: 10 * SECOND });
    expect(await page.evaluate("shown")).toEqual([`Failed: snapshot of ${instance.name}`]);
    await expect(page).toHaveTitle(/^Failed · /);
  });

  test("that Atlas gives a status of its own is shown as Atlas spells it", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    const { snapshotId: id } = await standIn.putSnapshot({ ...instance, status: "archivedByAtlas" });
    await page.goto(`${dashboard}${instance.path}/snapshots/${id}`);
    await expect(page.locator("main").getByRole("status")).toHaveText("archivedByAtlas");
    await page.goto(dashboard + instance.path);
    await expect(page.getByRole("table", { name: "Snapshots" })).toContainText("archivedByAtlas");
    await expect(page.getByText(/on schedule/i)).toHaveCount(0);
  });

  test("with strings that mean harm shows them as text", async ({ page, dashboard, instance, standIn }) => {
    const hostile = "<img src=x onerror=\"console.error('run')\">';alert(1)//";
    const overrides = { mongodVersion: hostile, frequencyType: hostile, snapshotType: hostile };
    const { snapshotId: id } = await standIn.putSnapshot({ ...instance, overrides });
    await page.goto(`${dashboard}${instance.path}/snapshots/${id}`);
    await expect(page.getByText(hostile, { exact: true }).first()).toBeVisible();
    await expect(page.locator("main img")).toHaveCount(0);
  });
});

test.describe("a snapshot that is done", () => {
  test("shows every field, its neighbours, the raw JSON and the commands", async ({
    page,
    context,
    dashboard,
    instance,
    standIn,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const [newest, second] = (await standIn.snapshots(instance)) as { id: string }[];
    await page.goto(`${dashboard}${instance.path}/snapshots/${second?.id}`);
    for (const field of [
      "Status",
      "Taken",
      "Created",
      "Expires",
      "Type",
      "Frequency",
      "Stored size",
      "MongoDB",
      "Instance",
      "Snapshot ID",
    ]) {
      await expect(page.locator("main dt", { hasText: field }).first()).toBeVisible();
    }
    await page.getByText("Raw JSON").click();
    await expect(page.locator("pre", { hasText: '"serverlessInstanceName"' })).toBeVisible();

    await page.getByRole("button", { name: "Copy watch" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        "atlas serverless backups snapshots watch \\",
        `  --snapshotId ${second?.id} \\`,
        `  --clusterName ${instance.name} \\`,
        `  --projectId ${instance.projectId}`,
      ].join("\n"),
    );
    await expect(page.getByText("1.51.2")).toBeVisible();
    await page.getByRole("link", { name: "Newer" }).click();
    await expect(page).toHaveURL(new RegExp(`${newest?.id}$`));
    await expect(page.getByRole("link", { name: "Newer" })).toHaveCount(0);
  });
});
