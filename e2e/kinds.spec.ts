import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, type NewInstance, test } from "./fixtures";

const table = (page: Page) => page.getByRole("table", { name: "Snapshots" });
const rows = (page: Page) => table(page).locator("tbody").getByRole("row");
const command = (page: Page) => page.getByRole("region", { name: "Atlas CLI command" });
const slider = (page: Page) => page.getByRole("slider", { name: "Restore point", exact: true });

interface KindCase {
  readonly kind: "serverless" | "flex" | "clusters";
  readonly label: string;
  /** What differs, in the tests' names. */
  readonly differs: string;
  readonly settings: NewInstance;
  /** Atlas's words for queued, in progress, completed and failed. */
  readonly statuses: readonly [queued: string, running: string, completed: string, failed: string];
  readonly columns: readonly string[];
  readonly list: string;
  /** null where only whole snapshots can be restored. */
  readonly windowHours: number | null;
  readonly restore: string;
  readonly role: string;
}

const LOWER = ["queued", "inProgress", "completed", "failed"] as const;
const CLUSTER = {
  list: "atlas backups snapshots list",
  restore: "atlas backups restores start",
  role: "Project Backup Recovery Operator",
};

const CASES: readonly KindCase[] = [
  {
    kind: "serverless",
    label: "Serverless",
    differs: "every six hours, with sizes, any second of 72 hours",
    settings: {},
    statuses: LOWER,
    columns: ["Status", "Taken, UTC", "Frequency", "Size", "Expires", "MongoDB", "Snapshot ID"],
    list: "atlas serverless backups snapshots list",
    windowHours: 72,
    restore: "atlas serverless backups restores create",
    role: "Project Owner",
  },
  {
    kind: "flex",
    label: "Flex",
    differs: "daily, with durations, no sizes, whole snapshots only",
    settings: { kind: "flex" },
    statuses: ["PENDING", "RUNNING", "COMPLETED", "FAILED"],
    columns: ["Status", "Taken, UTC", "Took", "Expires", "MongoDB", "Snapshot ID"],
    windowHours: null,
    ...CLUSTER,
  },
  {
    kind: "clusters",
    label: "Dedicated",
    differs: "a replica set with a policy of its own, any second of 7 days",
    settings: { kind: "clusters", pitEnabled: true },
    statuses: LOWER,
    columns: ["Status", "Taken, UTC", "Frequency", "Size", "Expires", "MongoDB", "Snapshot ID"],
    windowHours: 7 * 24,
    ...CLUSTER,
  },
  {
    kind: "clusters",
    label: "Dedicated",
    differs: "a sharded cluster, any second of 2 days",
    settings: { kind: "clusters", shards: 3, pitEnabled: true, schedule: { restoreWindowDays: 2 } },
    statuses: LOWER,
    columns: ["Status", "Taken, UTC", "Frequency", "Size", "Expires", "MongoDB", "Snapshot ID"],
    windowHours: 2 * 24,
    ...CLUSTER,
  },
];

for (const { kind, label, differs, settings, statuses, columns, windowHours, ...words } of CASES) {
  test.describe(`${label}: ${differs}`, () => {
    test.use({ instanceSettings: settings });
    const of = (instance: { projectId: string; name: string }) => ({
      projectId: instance.projectId,
      name: instance.name,
      kind,
    });

    test("is listed once with all others, by its kind, and leads to its snapshots", async ({
      page,
      startDashboard,
      instance,
    }) => {
      const dashboard = await startDashboard();
      await page.goto(`${dashboard}/?kind=${kind}`);
      const list = page.getByRole("table", { name: "Instances" });
      const link = page.getByRole("link", { name: instance.name, exact: true });
      await expect(link).toHaveCount(1);
      await expect(list.getByRole("row").filter({ has: link })).toContainText(
        `${instance.projectName} · ${label}`,
      );
      await link.click();
      await expect(page).toHaveURL(dashboard + instance.path);
      await expect(rows(page).first()).toContainText("Completed");
      await expect(page.getByText("On schedule")).toBeVisible();
      expect(await table(page).getByRole("columnheader").allInnerTexts()).toEqual(columns);
    });

    test("shows its snapshots newest first, the verdict and its own commands", async ({
      page,
      dashboard,
      instance,
      request,
    }) => {
      const answer = await request.get(`${dashboard}${instance.apiPath}/snapshots`);
      const { snapshots, unreadable } = await answer.json();
      expect(unreadable).toEqual([]);
      const ids = snapshots.map(({ id }: { id: string }) => id);
      const taken = snapshots.map(({ takenAt }: { takenAt: string }) => takenAt);
      expect(taken).toEqual(taken.toSorted().reverse());
      await page.goto(dashboard + instance.path);
      expect(
        await table(page)
          .getByRole("link", { name: /^[0-9a-f]{24}$/ })
          .allInnerTexts(),
      ).toEqual(ids.slice(0, 100));
      await expect(page.locator("pre").first()).toContainText(`${words.list} ${instance.name}`);
      await expectNoAxeViolations(page);
    });

    test("follows a snapshot on its page until it is completed, and one that fails", async ({
      page,
      dashboard,
      instance,
      standIn,
    }) => {
      const takenAt = Date.now() - 60_000;
      const put = (status: string, id?: string) =>
        standIn.putSnapshot({ ...of(instance), takenAt, status, ...(id && { id }) });
      const { snapshotId: id } = await put(statuses[0]);
      await page.goto(`${dashboard}${instance.path}/snapshots/${id}`);
      const status = page.locator("main").getByRole("status");
      await expect(status).toHaveText("Queued");
      await put(statuses[1], id);
      await expect(status).toHaveText("In progress", { timeout: 15_000 });
      await put(statuses[2], id);
      await expect(status).toHaveText("Completed", { timeout: 15_000 });
      await expect(page.locator("main dt", { hasText: "Stored size" })).toHaveCount(
        columns.includes("Size") ? 1 : 0,
      );
      await expect(page.locator("main dt", { hasText: "Finished" })).toHaveCount(
        columns.includes("Took") ? 1 : 0,
      );
      const { snapshotId: failing } = await put(statuses[3]);
      await page.goto(`${dashboard}${instance.path}/snapshots/${failing}`);
      await expect(status).toHaveText("Failed");
    });

    test("gives the command to go back, as far as it reaches", async ({
      page,
      dashboard,
      request,
      instance,
    }) => {
      const window = await (await request.get(`${dashboard}${instance.apiPath}/restore-window`)).json();
      await page.goto(`${dashboard}${instance.path}/restore`);
      await expect(command(page)).toContainText(words.restore);
      await expect(command(page)).toContainText(`--clusterName ${instance.name}`);
      await expect(page.getByText(words.role).first()).toBeVisible();
      if (windowHours === null) {
        expect(window).toMatchObject({ supported: false, earliest: null });
        await expect(page.getByText(window.reason)).toBeVisible();
        await expect(slider(page)).toHaveCount(0);
        await expect(command(page)).toContainText("--snapshotId");
      } else {
        expect((Date.parse(window.latest) - Date.parse(window.earliest)) / 3_600_000).toBe(windowHours);
        // The earliest second leaves the window while one looks: the one an hour after it does not.
        await slider(page).press("Home");
        await slider(page).press("PageUp");
        const early = await slider(page).getAttribute("aria-valuenow");
        await expect(command(page)).toContainText(`--pointInTimeUTCSeconds ${early}`);
      }
      await expectNoAxeViolations(page);
    });
  });
}

test.describe("a Flex cluster that was a serverless instance", () => {
  test.use({
    instanceSettings: { kind: "flex", formerServerless: true, createDate: "2023-03-27T17:22:20Z" },
  });

  test("says what it was and what has changed", async ({ page, dashboard, instance }) => {
    await page.goto(dashboard + instance.path);
    await expect(page.getByText("This was a serverless instance")).toBeVisible();
    for (const words of ["one snapshot a day", "eight newest", "72 hours"]) {
      await expect(page.getByText(words).first()).toBeVisible();
    }
    await expect(page.getByText("On schedule")).toBeVisible();
  });
});

test.describe("a dedicated cluster without backup", () => {
  test.use({ instanceSettings: { kind: "clusters", schedule: null } });

  test("is listed with that fact, which is never green", async ({ page, startDashboard, instance }) => {
    const dashboard = await startDashboard();
    await page.goto(dashboard);
    const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: instance.name }) });
    await expect(row).toContainText("No backup");
    await page.goto(dashboard + instance.path);
    await expect(page.getByText("No snapshots yet")).toBeVisible();
    await expect(page.getByText("No backup", { exact: true }).first()).toBeVisible();
    await expect(page.getByText("On schedule")).toHaveCount(0);
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(page.getByText("This instance has no backup").first()).toBeVisible();
    await expect(command(page)).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
});

test.describe("a dedicated cluster without point in time", () => {
  test.use({ instanceSettings: { kind: "clusters", pitEnabled: false } });

  test("says why, and restores whole snapshots", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(page.getByText("Continuous Cloud Backup is off on this cluster")).toBeVisible();
    await expect(command(page)).toContainText("atlas backups restores start automated");
  });
});

test.describe("a snapshot taken on demand", () => {
  test.use({ instanceSettings: { kind: "clusters" } });

  test("has its description, and text in it that means harm is text", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    const description = "before <b>migration</b> $(id)";
    const { snapshotId } = await standIn.takeSnapshot({
      projectId: instance.projectId,
      name: instance.name,
      description,
      at: Date.now() - 3_600_000,
    });
    await page.goto(dashboard + instance.path);
    const row = rows(page).filter({ has: page.getByRole("link", { name: snapshotId }) });
    await expect(row).toContainText("On demand");
    await expect(row).toContainText(description);
    await page.goto(`${dashboard}${instance.path}/snapshots/${snapshotId}`);
    await expect(page.locator("main dd", { hasText: description })).toBeVisible();
  });
});

test.describe("a name asked for under another kind", () => {
  test.use({ failedRequests: "expected" });

  test("leads to where it is", async ({ page, dashboard, createInstance }) => {
    const flex = await createInstance({ kind: "flex" });
    const dedicated = await createInstance({ kind: "clusters" });
    for (const [asked, place, words] of [
      [flex.path.replace("/flex/", "/clusters/"), flex, "Flex"],
      [dedicated.path.replace("/clusters/", "/flex/"), dedicated, "Dedicated"],
    ] as const) {
      await page.goto(dashboard + asked);
      await expect(page.locator("main").getByRole("alert").first()).toContainText("Not found");
      await page.getByRole("link", { name: `${place.name} under ${words}` }).click();
      await expect(page).toHaveURL(dashboard + place.path);
      await expect(rows(page).first()).toBeVisible();
    }
  });
});

test("a kind that fails in a project is said, and the others are there", async ({
  page,
  startDashboard,
  createInstance,
  standIn,
}) => {
  const serverless = await createInstance();
  await standIn.setFault({
    match: { prefix: `/api/atlas/v2/groups/${serverless.projectId}/flexClusters` },
    effect: { kind: "fail", status: 500 },
  });
  await page.goto(await startDashboard());
  await expect(page.getByRole("link", { name: serverless.name, exact: true })).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: `${serverless.projectName}Project · Flex` });
  await expect(row).toContainText("Could not reach Atlas");
});

test("a kind that there is not: said, and all are shown", async ({ page, dashboard }) => {
  await page.goto(`${dashboard}/?kind=cassandra`);
  await expect(page.locator("main").getByRole("alert").filter({ hasText: "“kind”" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Instances" })).toBeVisible();
});
