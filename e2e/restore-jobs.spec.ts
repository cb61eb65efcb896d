import type { Page } from "@playwright/test";
import { repeatRestore } from "../demo/flex/repeated-restore";
import { expect, expectNoAxeViolations, type NewInstance, type OwnInstance, test } from "./fixtures";
import { type JobKind, type JobStatus, restoreJobJson } from "./restore-job-json";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const table = (page: Page) => page.getByRole("table", { name: "Restore jobs" });
const rows = (page: Page) => table(page).locator("tbody").getByRole("row");
const status = (page: Page) => page.locator("main").getByRole("status");
const alerts = (page: Page) => page.locator("main").getByRole("alert");

interface KindCase {
  readonly kind: JobKind;
  readonly settings: NewInstance;
  /** null where reading is enough. */
  readonly role: string | null;
  readonly list: string;
  readonly watch: string;
}

const CASES: readonly KindCase[] = [
  {
    kind: "serverless",
    settings: {},
    role: "Project Owner",
    list: "atlas serverless backups restores list",
    watch: "atlas serverless backups restores watch",
  },
  {
    kind: "flex",
    settings: { kind: "flex" },
    role: null,
    list: "atlas backups restores list",
    watch: "atlas backups restores watch",
  },
  {
    kind: "clusters",
    settings: { kind: "clusters" },
    role: "Project Backup Manager",
    list: "atlas backups restores list",
    watch: "atlas backups restores watch",
  },
];

const WORDS: Readonly<Record<JobStatus, string>> = {
  queued: "Queued",
  inProgress: "In progress",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
  expired: "Expired",
};

const jobsPath = (instance: OwnInstance) => `${instance.path}/restore-jobs`;
const named = ({ projectId, name }: OwnInstance, kind: JobKind) => ({ projectId, name, kind });

for (const { kind, settings, role, list, watch } of CASES) {
  test.describe(`restores of ${kind}`, () => {
    test.use({ instanceSettings: settings });

    test("are listed newest first, found by filter and sort, and lead to snapshot, job and back", async ({
      page,
      dashboard,
      instance,
      standIn,
    }) => {
      const own = named(instance, kind);
      const ids: string[] = [];
      for (const [hours, targetClusterName, outcome] of [
        [3, "third", "failed"],
        [2, "second", "completed"],
        [1, "first", "completed"],
      ] as const) {
        const startedAt = Date.now() - hours * HOUR;
        const { restoreJobId } = await standIn.startRestore({
          ...own,
          startedAt,
          targetClusterName,
          outcome,
        });
        ids.unshift(restoreJobId);
      }
      await page.goto(dashboard + instance.path);
      await page.getByRole("link", { name: "Restore jobs", exact: true }).click();
      await expect(page).toHaveURL(dashboard + jobsPath(instance));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(instance.name);
      expect(
        await table(page)
          .getByRole("link", { name: new RegExp(`^(${ids.join("|")})$`) })
          .allInnerTexts(),
      ).toEqual(ids);
      await expect(page.getByText(list).first()).toBeVisible();

      await page.getByRole("link", { name: "Into", exact: true }).click();
      await expect(rows(page).first()).toContainText("third");
      await page.getByRole("searchbox", { name: "Filter restore jobs" }).fill("second");
      await expect(rows(page)).toHaveCount(1);
      await page.goto(`${dashboard}${jobsPath(instance)}?status=failed`);
      await expect(rows(page)).toHaveCount(1);
      await expect(rows(page)).toContainText("Failed");

      await page.goto(dashboard + jobsPath(instance));
      const first = ids[0] ?? "";
      await table(page).getByRole("link", { name: first }).click();
      await expect(page).toHaveURL(`${dashboard}${jobsPath(instance)}/${first}`);
      await expect(status(page)).toHaveText("Completed");
      await expect(page.getByText(watch)).toBeVisible();

      const toSnapshot = page.locator(`main a[href*="/snapshots/"]`);
      const snapshotId = await toSnapshot.innerText();
      await toSnapshot.click();
      await expect(page).toHaveURL(new RegExp(`/snapshots/${snapshotId}$`));
      const restores = page.getByRole("region", { name: "Restores of this snapshot" });
      await expect(restores).toContainText(/Restored/);
      await expect(restores.getByRole("link", { name: first })).toBeVisible();
      await restores.getByRole("link", { name: "All restore jobs of this snapshot" }).click();
      await expect(page).toHaveURL(new RegExp(`restore-jobs\\?q=${snapshotId}`));
      await expect(table(page).getByRole("link", { name: first })).toBeVisible();
    });

    test("are watched to each end, which is named by word, title and text", async ({
      context,
      dashboard,
      instance,
      standIn,
    }) => {
      test.setTimeout(60 * SECOND);
      const own = named(instance, kind);
      const [snapshot] = (await standIn.snapshots(own)) as { id: string }[];
      const requestedAt = Date.now() - 90 * SECOND;
      const ends: readonly JobStatus[] = ["completed", "failed", "cancelled", "expired"];
      const jobs = await Promise.all(
        ends.map(async (end) => {
          const { id } = await standIn.makeId({ at: requestedAt, seed: `${instance.name} ${end}` });
          const put = (now: JobStatus) =>
            standIn.putRestoreJob({
              ...own,
              json: restoreJobJson(kind, instance, {
                id,
                status: now,
                snapshotId: snapshot?.id ?? "",
                requestedAt,
                targetClusterName: "copy",
              }),
            });
          await put("inProgress");
          const page = await context.newPage();
          await page.goto(`${dashboard}${jobsPath(instance)}/${id}`);
          return { end, put, page };
        }),
      );
      for (const { end, put, page } of jobs) {
        await expect(status(page)).toHaveText("In progress");
        await expect(status(page)).toHaveCount(1);
        await expect(page.getByText(/since it was requested/)).toBeVisible();
        await put(end);
      }
      for (const { end, page } of jobs) {
        await expect(status(page)).toHaveText(WORDS[end], { timeout: 20 * SECOND });
        await expect(status(page)).toHaveCount(1);
        await expect(page).toHaveTitle(new RegExp(`^${WORDS[end]} · Restore job`));
        await expect(page.getByText(new RegExp(`${WORDS[end]} between .* and .*, seen here`))).toBeVisible();
        if (end !== "completed")
          await expect(
            page.getByText(new RegExp(`has expired|was ${end}|restore ${end}`)).first(),
          ).toBeVisible();
      }
    });

    test("move in the list by themselves", async ({ page, dashboard, instance, standIn }) => {
      const own = named(instance, kind);
      await standIn.startRestore({ ...own, targetClusterName: "copy", seconds: 5 });
      await page.goto(dashboard + jobsPath(instance));
      const spoken = page.getByText(/^Restore requested /);
      await expect(rows(page)).toContainText(/Queued|In progress/);
      await expect(spoken).toHaveText(/: (Queued|In progress)$/);
      await expect(rows(page)).toContainText("Completed", { timeout: 15 * SECOND });
      await expect(spoken).toHaveText(/: Completed$/);
    });

    test("are kept from a key without the role, which is named, and the rest works", async ({
      page,
      request,
      dashboard,
      instance,
      standIn,
    }) => {
      const { restoreJobId } = await standIn.startRestore({
        ...named(instance, kind),
        targetClusterName: "copy",
      });
      await standIn.setAccess({ projectId: instance.projectId, roles: ["Project Read Only"] });
      const answer = await request.get(`${dashboard}${instance.apiPath}/restore-jobs`);
      await page.goto(dashboard + jobsPath(instance));
      if (role === null) {
        expect(answer.status()).toBe(200);
        await expect(rows(page)).toHaveCount(1);
        return;
      }
      expect([answer.status(), (await answer.json()).code]).toEqual([502, "atlas_forbidden"]);
      await expect(alerts(page)).toContainText(`lack the role "${role}"`);
      await page.goto(`${dashboard}${jobsPath(instance)}/${restoreJobId}`);
      await expect(alerts(page)).toContainText(`lack the role "${role}"`);
      await alerts(page).getByRole("link", { name: "the snapshots" }).click();
      await expect(page.getByRole("table", { name: "Snapshots" })).toContainText("Completed");
      await expect(alerts(page)).toHaveCount(0);
      await page.goto(`${dashboard}${instance.path}/restore`);
      await expect(page.getByRole("region", { name: "Atlas CLI command" })).toBeVisible();
      await expect(page.getByText(`It needs the role ${role}.`)).toBeVisible();
    });

    test("have the JSON of the contract", async ({ request, dashboard, instance, standIn }) => {
      const startedAt = Date.now() - HOUR;
      const { restoreJobId } = await standIn.startRestore({
        ...named(instance, kind),
        startedAt,
        targetClusterName: "copy",
      });
      const url = `${dashboard}${instance.apiPath}/restore-jobs`;
      const first = await request.get(url);
      const { restoreJobs, unreadable } = await first.json();
      expect(unreadable).toEqual([]);
      expect(restoreJobs).toEqual([
        expect.objectContaining({
          id: restoreJobId,
          status: "completed",
          deliveryType: "automated",
          snapshotId: expect.stringMatching(/^[0-9a-f]{24}$/),
          pointInTimeUTCSeconds: null,
          targetClusterName: "copy",
          targetGroupId: instance.projectId,
          finishedAt: expect.any(String),
          expiresAt: kind === "flex" ? expect.any(String) : null,
        }),
      ]);
      expect(first.headers()["cache-control"]).toBe("private, no-cache");
      for (const name of ["fetched-at", "next-check-at", "etag"]) expect(first.headers()[name]).toBeTruthy();
      const again = await request.get(url, { headers: { "If-None-Match": first.headers().etag ?? "" } });
      expect(again.status()).toBe(304);
      const { restoreJob } = await (await request.get(`${url}/${restoreJobId}`)).json();
      expect(restoreJob).toEqual(restoreJobs[0]);
      for (const [path, code, name] of [
        [`${url}/${"0".repeat(24)}`, 404, "not_found"],
        [`${url}/nope`, 400, "invalid_request"],
        [`${url}/nope/download`, 400, "invalid_request"],
      ] as const) {
        const wrong = await request.get(path);
        expect([path, wrong.status(), (await wrong.json()).code]).toEqual([path, code, name]);
      }
    });
  });
}

test.describe("the pages of restores", () => {
  test.use({ instanceSettings: { kind: "clusters" } });

  for (const outcome of ["running", "failed", "cancelled"] as const) {
    test(`can be used by everybody: ${outcome}`, async ({ page, dashboard, instance, standIn }) => {
      const { restoreJobId } = await standIn.startRestore({
        ...named(instance, "clusters"),
        targetClusterName: "copy",
        ...(outcome === "running" ? {} : { outcome, startedAt: Date.now() - HOUR }),
      });
      await page.goto(`${dashboard}${jobsPath(instance)}/${restoreJobId}`);
      await expect(status(page)).toHaveText(outcome === "running" ? "In progress" : WORDS[outcome]);
      await expectNoAxeViolations(page);
    });
  }

  test("can be used by everybody: the list", async ({ page, dashboard, instance, standIn }) => {
    const second = Math.floor(Date.now() / SECOND) - 7_200;
    const own = named(instance, "clusters");
    await standIn.startRestore({ ...own, targetClusterName: "copy" });
    await standIn.startRestore({ ...own, deliveryType: "pointInTime", pointInTimeUTCSeconds: second });
    await page.goto(dashboard + jobsPath(instance));
    await expect(rows(page)).toHaveCount(2);
    await expectNoAxeViolations(page);
  });

  test("can be used by everybody: a restore to a second, into the instance itself", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    const second = Math.floor(Date.now() / SECOND) - 7_200;
    const own = named(instance, "clusters");
    const point = { deliveryType: "pointInTime", pointInTimeUTCSeconds: second } as const;
    const { restoreJobId } = await standIn.startRestore({ ...own, ...point });
    await page.goto(`${dashboard}${jobsPath(instance)}/${restoreJobId}`);
    await expect(page.getByText("the instance itself")).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test("can be used by everybody: no role", async ({ page, dashboard, instance, standIn }) => {
    await standIn.setAccess({ projectId: instance.projectId, roles: ["Project Read Only"] });
    await page.goto(dashboard + jobsPath(instance));
    await expect(alerts(page)).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

test.describe("a restore to a second", () => {
  test("leads to that second on the restore page", async ({ page, dashboard, instance, standIn }) => {
    const second = Math.floor(Date.now() / 1_000) - 7_200;
    const own = named(instance, "serverless");
    await standIn.startRestore({ ...own, deliveryType: "pointInTime", pointInTimeUTCSeconds: second });
    await page.goto(dashboard + jobsPath(instance));
    await expect(rows(page)).toContainText("Point in time");
    await rows(page).locator('a[href*="/restore?at="]').click();
    await expect(page).toHaveURL(`${dashboard}${instance.path}/restore?at=${second}`);
    await expect(page.getByRole("slider", { name: "Restore point", exact: true })).toHaveAttribute(
      "aria-valuenow",
      String(second),
    );
    await page.goto(dashboard + jobsPath(instance));
    await rows(page)
      .getByRole("link", { name: /^[0-9a-f]{24}$/ })
      .click();
    await page.getByRole("link", { name: "Look at this point" }).click();
    await expect(page).toHaveURL(new RegExp(`at=${second}$`));
  });
});

test.describe("whoever wants to restore", () => {
  test("is told of a restore that runs from here or into here, and of the last one", async ({
    page,
    instance,
    startDashboard,
    standIn,
  }) => {
    const { projectId } = instance;
    const other = `${instance.name}-other`;
    await standIn.createInstance({ projectId, name: other });
    const own = named(instance, "serverless");
    const startedAt = Date.now() - 3 * HOUR;
    await standIn.startRestore({ ...own, startedAt, targetClusterName: "copy" });
    const out = await standIn.startRestore({ ...own, targetClusterName: other, seconds: 600 });
    const into = await standIn.startRestore({
      projectId,
      name: other,
      targetClusterName: instance.name,
      seconds: 600,
    });
    const dashboard = await startDashboard();
    await page.goto(dashboard);
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(page.getByText(`A restore from this instance is running, into ${other}`)).toBeVisible();
    await expect(page.getByText(`A restore into this instance is running, from ${other}`)).toBeVisible();
    await expect(page.getByText(/Last restored from here\s+into copy/)).toBeVisible();
    await expect(alerts(page), "now is within the gap that it leaves").toContainText(
      "Atlas may refuse this point",
    );
    const hrefs = await page
      .getByRole("link", { name: "Watch it" })
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hrefs).toEqual([
      `${jobsPath(instance)}/${out.restoreJobId}`,
      `/projects/${projectId}/serverless/${other}/restore-jobs/${into.restoreJobId}`,
    ]);
    await expectNoAxeViolations(page);
    // It looks every four seconds, and its dashboard ends with the test.
    await page.goto("about:blank");
  });

  test.describe("of Flex", () => {
    test.use({ instanceSettings: { kind: "flex" } });

    test("is told the same without a window", async ({ page, dashboard, instance, standIn }) => {
      const own = named(instance, "flex");
      await standIn.startRestore({ ...own, targetClusterName: "copy", seconds: 600 });
      await page.goto(`${dashboard}${instance.path}/restore`);
      await expect(page.getByText("A restore from this instance is running, into copy")).toBeVisible();
      await expect(page.getByText("Atlas lists no completed restore from here.")).toBeVisible();
    });
  });
});

test.describe("an instance without any restore", () => {
  test("says so, and where one begins", async ({ page, dashboard, instance }) => {
    await page.goto(dashboard + jobsPath(instance));
    await expect(page.getByRole("heading", { name: "No restore jobs" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Find the point to go back to" }).click();
    await expect(page).toHaveURL(`${dashboard}${instance.path}/restore`);
  });
});

test.describe("a job that Atlas writes otherwise than it says", () => {
  test("is told apart from the others; a status of its own is shown as spelled", async ({
    page,
    dashboard,
    instance,
    standIn,
  }) => {
    const own = named(instance, "serverless");
    await standIn.startRestore({ ...own, targetClusterName: '<img src=x onerror="console.error(1)">' });
    await standIn.putRestoreJob({ ...own, json: { id: "x", deliveryUrl: ["https://secret.example/x"] } });
    await page.goto(dashboard + jobsPath(instance));
    await expect(alerts(page)).toContainText("1 restore job could not be read");
    await expect(rows(page)).toContainText("<img src=x");
    await expect(page.locator("main img")).toHaveCount(0);
    await page.getByText("What Atlas sent").click();
    await expect(page.getByText("[left out]")).toBeVisible();
    expect(await page.content()).not.toContain("secret.example");
  });

  test.describe("of Flex", () => {
    test.use({ instanceSettings: { kind: "flex" } });

    test("has a status that Atlas spells", async ({ page, dashboard, instance, standIn }) => {
      const { id } = await standIn.makeId({ at: Date.now() - HOUR, seed: instance.name });
      await standIn.putRestoreJob({ ...named(instance, "flex"), json: { id, status: "CLOSED" } });
      await page.goto(`${dashboard}${jobsPath(instance)}/${id}`);
      await expect(status(page)).toHaveText("CLOSED");
      await expect(page.locator("main").getByText(/Watching/)).toHaveCount(0);
    });
  });
});

test.describe("2,160 restores", () => {
  test("are listed soon, and all of them can be reached", async ({ page, request, startAtlas }) => {
    test.setTimeout(60_000);
    const { origin, world } = await startAtlas();
    const { id: projectId } = world.addProject({ name: "Mobile" });
    const last = Date.now() - 13 * MINUTE;
    // Three that are read for the first time: what else the machine does hardly slows down all of them.
    const times: number[] = [];
    for (const name of ["first", "second", "third"]) {
      const cluster = world.addFlex(projectId, { name });
      repeatRestore(cluster, { times: 2_160, every: HOUR, last, targetClusterName: "copy" });
      const asked = Date.now();
      const answer = await request.get(`${origin}/api/projects/${projectId}/flex/${name}/restore-jobs`);
      expect((await answer.json()).restoreJobs).toHaveLength(2_160);
      times.push(Date.now() - asked);
    }
    expect(Math.min(...times), "ms to all of them").toBeLessThan(1_500);
    const path = `/projects/${projectId}/flex/third/restore-jobs`;
    await page.goto(origin + path);
    await expect(rows(page)).toHaveCount(100);
    const seen = new Set<string>();
    for (let number = 1; number <= 22; number += 1) {
      const link = page.getByRole("link", { name: `Page ${number}`, exact: true });
      const clicked = Date.now();
      await link.click();
      await expect(link).toHaveAttribute("aria-current", "page");
      expect(Date.now() - clicked, "ms to another page").toBeLessThan(1_500);
      for (const href of await rows(page)
        .locator('a[href*="/restore-jobs/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "")))
        seen.add(href);
    }
    expect(seen.size).toBe(2_160);
    await expect(page).toHaveURL(/[?&]page=22/);
  });
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false, instanceSettings: { kind: "clusters" } });

  test("the table, its links and the status are there", async ({ page, dashboard, instance, standIn }) => {
    const startedAt = Date.now() - HOUR;
    await standIn.startRestore({ ...named(instance, "clusters"), startedAt, targetClusterName: "copy" });
    await page.goto(dashboard + jobsPath(instance));
    await page.getByRole("link", { name: /^Completed/ }).click();
    await expect(rows(page)).toHaveCount(1);
    await rows(page)
      .getByRole("link", { name: /^[0-9a-f]{24}$/ })
      .last()
      .click();
    await expect(status(page)).toHaveText("Completed");
  });
});
