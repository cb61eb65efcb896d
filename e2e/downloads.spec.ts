import { isHealthy } from "../scripts/lib/health";
import { launchDashboard } from "../scripts/lib/launch";
import { bindablePort, urlOf } from "../scripts/lib/listen";
import { ask } from "./ask";
import { expect, expectNoAxeViolations, test } from "./fixtures";
import { atlasSettings } from "./servers";

const MINUTE = 60_000;
/** What every link of the stand-in holds. */
const LINK = /mongodb\.net:27017|flex-snapshots\.mongodb\.net/;

for (const kind of ["clusters", "flex"] as const) {
  test.describe(`a download of ${kind}`, () => {
    test.use({ instanceSettings: { kind } });

    test("gives its link on a click, with its expiry and a way to copy it, and in nothing else", async ({
      page,
      context,
      request,
      dashboard,
      instance,
      standIn,
    }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const own = { projectId: instance.projectId, name: instance.name, kind };
      const startedAt = Date.now() - 10 * MINUTE;
      const { restoreJobId } = await standIn.startRestore({ ...own, deliveryType: "download", startedAt });
      const list = `${instance.path}/restore-jobs`;
      for (const path of [list, `${list}/${restoreJobId}`, `/api${list}`, `/api${list}/${restoreJobId}`]) {
        const { status, body } = await ask(dashboard, path);
        expect([path, status]).toEqual([path, 200]);
        expect(body).not.toMatch(LINK);
      }

      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/download")) asked.push(request.url());
      });
      await page.goto(`${dashboard}${list}/${restoreJobId}`);
      const show = page.getByRole("button", { name: "Show download link" });
      await expect(show).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect(asked, "nothing is fetched before the click").toEqual([]);
      expect(await page.content()).not.toMatch(LINK);
      await show.click();
      await expect(page.getByText(LINK)).toBeVisible();
      await expect(page.getByText(/Works until .* in /)).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByRole("button", { name: "Copy link" }).click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toMatch(LINK);
      await page.getByRole("button", { name: "Hide" }).click();
      await expect(page.getByText(LINK)).toHaveCount(0);

      const answer = await request.get(`${dashboard}/api${list}/${restoreJobId}/download`);
      expect(answer.headers()["cache-control"]).toBe("no-store");
      expect(answer.headers()).not.toHaveProperty("etag");
      expect(await answer.json()).toEqual({
        links: [{ url: link, replicaSetName: null }],
        expiresAt: expect.any(String),
      });
    });

    test("that has expired, or is none, is refused in words", async ({
      page,
      request,
      dashboard,
      instance,
      standIn,
    }) => {
      const own = { projectId: instance.projectId, name: instance.name, kind };
      const expired = await standIn.startRestore({
        ...own,
        deliveryType: "download",
        startedAt: Date.now() - 400 * MINUTE,
      });
      const restore = await standIn.startRestore({ ...own, startedAt: Date.now() - 60 * MINUTE });
      const api = `${dashboard}${instance.apiPath}/restore-jobs`;
      for (const [{ restoreJobId }, words] of [
        [expired, /has expired on/],
        [restore, /nothing to download/],
      ] as const) {
        const answer = await request.get(`${api}/${restoreJobId}/download`);
        expect([answer.status(), answer.headers()["cache-control"]]).toEqual([404, "no-store"]);
        expect((await answer.json()).detail).toMatch(words);
        await page.goto(`${dashboard}${instance.path}/restore-jobs/${restoreJobId}`);
        await expect(page.getByText(words).first()).toBeVisible();
        await expect(page.getByRole("button", { name: "Show download link" })).toHaveCount(0);
      }
    });
  });
}

test("a download of serverless does not exist: said, and not even asked of Atlas", async ({
  page,
  request,
  dashboard,
  instance,
  standIn,
}) => {
  const { projectId, name } = instance;
  const { restoreJobId } = await standIn.startRestore({
    projectId,
    name,
    startedAt: Date.now() - 60 * MINUTE,
  });
  await page.goto(`${dashboard}${instance.path}/restore-jobs`);
  await expect(page.getByText(/Snapshots of a serverless instance can't be downloaded/)).toBeVisible();
  const answer = await request.get(`${dashboard}${instance.apiPath}/restore-jobs/${restoreJobId}/download`);
  expect([answer.status(), (await answer.json()).detail]).toEqual([
    404,
    expect.stringContaining("can't be downloaded"),
  ]);
  const path = `/api/atlas/v2/groups/${projectId}/serverless/${name}/backup/restoreJobs/${restoreJobId}`;
  expect(await standIn.readLog({ prefix: path })).toEqual([]);
});

test.describe("the most talkative log", () => {
  test.use({ instanceSettings: { kind: "clusters" } });

  test("holds no link, whatever was asked", async ({ instance, standIn }) => {
    const port = await bindablePort("127.0.0.1", 0);
    const origin = urlOf("127.0.0.1", port);
    const launched = launchDashboard({ ...atlasSettings("standIn"), PORT: String(port), LOG_LEVEL: "trace" });
    await expect.poll(() => isHealthy(origin)).toBe(true);
    const { projectId, name } = instance;
    const own = { projectId, name, kind: "clusters" } as const;
    const startedAt = Date.now() - 10 * MINUTE;
    const { restoreJobId } = await standIn.startRestore({ ...own, deliveryType: "download", startedAt });
    const json = { id: "unreadable", deliveryUrl: ["https://restore.mongodb.net:27017/secret"] };
    await standIn.putRestoreJob({ ...own, json });
    const list = `${instance.apiPath}/restore-jobs`;
    expect((await ask(origin, `${list}/${restoreJobId}/download`)).body).toMatch(LINK);
    for (const path of [list, `${list}/${restoreJobId}`, `${instance.path}/restore-jobs`]) {
      expect((await ask(origin, path)).body).not.toMatch(LINK);
    }
    launched.end("SIGTERM");
    await launched.ended;
    expect(launched.output()).toContain("items are unreadable");
    expect(launched.output()).not.toMatch(LINK);
  });
});
