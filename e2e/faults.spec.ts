import type { BrowserContext, Page } from "@playwright/test";
import { FAULT_ROWS, type FaultRow, FIFTY_THOUSAND, STATUS_OF_CODE } from "../demo/testing/fault-rows";
import { addScene, type Scene } from "../demo/testing/scene";
import { expect, test } from "./fixtures";
import type { OwnAtlas } from "./own-atlas";

// Ten pages at a time: recording all of them would cost more than the pages themselves.
test.use({ failedRequests: "expected", trace: "off" });

/** What a page says first of each code. */
const TITLES = {
  not_found: "Not found",
  atlas_unauthorized: "Atlas refused the credentials",
  atlas_forbidden: "Atlas does not allow this",
  atlas_gone: "Atlas has retired this endpoint",
  atlas_rate_limited: "Atlas limits the rate of calls",
  atlas_unavailable: "Could not reach Atlas",
  atlas_timeout: "Could not reach Atlas",
  atlas_malformed: "Could not reach Atlas",
} as const;

/** A call that hangs is given up after 10 s, and what failed is asked again after 5 s: the rest is for a busy machine. */
const SOON = { timeout: 45_000 };
const FOR_ALL_MS = 150_000;

const table = (page: Page) => page.getByRole("table", { name: "Snapshots" });
const alerts = (page: Page) => page.locator("main").getByRole("alert");

interface Visit {
  readonly context: BrowserContext;
  readonly origin: string;
  readonly row: FaultRow;
}

/** The same project has one more instance, which nobody has asked for yet. */
function prepare({ line }: OwnAtlas) {
  const scene = addScene(line);
  const { name } = line.atlas.world.addServerless(scene.projectId, { name: `${scene.name}-unseen` });
  // Something runs, so the pages ask every few seconds.
  const { snapshotId } = line.actions.putSnapshot({ ...placeOf(scene), status: "inProgress" });
  line.actions.putSnapshot({ ...placeOf(scene), name, status: "inProgress" });
  return { scene, unseen: { ...scene, name }, snapshotId };
}

const placeOf = ({ projectId, name }: Scene) => ({ projectId, name });
const pathOf = ({ projectId, name }: Scene) => `/projects/${projectId}/serverless/${name}`;

async function open({ context, origin }: Visit, scene: Scene): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + pathOf(scene));
  return page;
}

/** Good, then the fault, then good again: nobody reloads. Also for somebody who comes only with the fault. */
async function expectHonesty(visit: Visit, atlas: OwnAtlas): Promise<void> {
  const { row } = visit;
  const { scene, unseen, snapshotId } = prepare(atlas);
  const known = await open(visit, scene);
  const good = table(known).getByRole("link", { name: snapshotId });
  await expect(good).toBeVisible(SOON);
  await known.evaluate(() => document.body.setAttribute("data-loaded", "once"));

  await row.begin(scene);
  const pages = [known];
  if (row.code === null) await expectUnnoticed(visit, known, scene);
  else {
    pages.push(await open(visit, unseen));
    await Promise.all([
      expectLastGood(visit, known, scene, row.code),
      expectNextStep(visit, pages[1] ?? known, unseen, row.code),
    ]);
    await expect(good).toBeVisible();
  }
  await row.end(scene);
  for (const page of pages) {
    await expect(alerts(page)).toHaveCount(0, SOON);
    await expect(table(page)).toBeVisible(SOON);
  }
  expect(await known.locator("body").getAttribute("data-loaded"), "not loaded anew").toBe("once");
  for (const page of pages) await page.close();
}

type Code = keyof typeof TITLES;

/** What was known stays, with its age and why it is old. */
async function expectLastGood({ context, origin }: Visit, page: Page, scene: Scene, code: Code) {
  const alert = alerts(page).filter({ hasText: TITLES[code] });
  await expect(alert).toBeVisible(SOON);
  await expect(alert).toContainText(/What you see is from \d+ (s|min)/);
  const answer = await context.request.get(`${origin}/api${pathOf(scene)}/snapshots`);
  const { problem, snapshots } = await answer.json();
  expect([answer.status(), problem.code, problem.status]).toEqual([200, code, STATUS_OF_CODE[code]]);
  expect(snapshots.length).toBeGreaterThan(10);
  expect(Date.parse(answer.headers()["fetched-at"] ?? "")).toBeLessThan(Date.now() - 3_000);
}

/** Nothing is known: what happened, and what can be done. */
async function expectNextStep({ context, origin }: Visit, page: Page, scene: Scene, code: Code) {
  const panel = alerts(page).filter({ hasText: TITLES[code] });
  await expect(panel).toBeVisible(SOON);
  await expect(panel.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(panel.getByRole("link", { name: "How the dashboard reaches Atlas" })).toBeVisible();
  await expect(table(page)).toHaveCount(0);
  const answer = await context.request.get(`${origin}/api${pathOf(scene)}/snapshots`, SOON);
  expect([answer.status(), (await answer.json()).code]).toEqual([STATUS_OF_CODE[code], code]);
}

/** New data comes all the same, and nothing is said. */
async function expectUnnoticed(_: Visit, page: Page, { line, ...scene }: Scene) {
  const { snapshotId } = line.actions.putSnapshot({ ...placeOf({ line, ...scene }), status: "queued" });
  await expect(table(page).getByRole("link", { name: snapshotId })).toBeVisible(SOON);
  await expect(alerts(page)).toHaveCount(0);
}

const shown = FAULT_ROWS.filter(({ notInBrowser }) => notInBrowser === null);
const alone = shown.filter(({ meets }) => meets === "project");
const AT_ONCE = 5;

for (let from = 0; from < alone.length; from += AT_ONCE) {
  const rows = alone.slice(from, from + AT_ONCE);
  test(`the page keeps what it knows, says why, and recovers: ${rows.map(({ name }) => name).join("; ")}`, async ({
    context,
    startAtlas,
  }) => {
    test.setTimeout(FOR_ALL_MS);
    const atlas = await startAtlas();
    // Their waits overlap: each has a project of its own.
    const outcomes = await Promise.allSettled(
      rows.map((row) => expectHonesty({ context, origin: atlas.origin, row }, atlas)),
    );
    const failures = outcomes.flatMap((outcome, index) =>
      outcome.status === "rejected" ? [`${rows[index]?.name}: ${outcome.reason}`] : [],
    );
    expect(failures).toEqual([]);
  });
}

for (const row of shown.filter(({ meets }) => meets === "everybody")) {
  test(`the page keeps what it knows, says why, and recovers: ${row.name}`, async ({
    context,
    startAtlas,
  }) => {
    test.setTimeout(FOR_ALL_MS);
    const atlas = await startAtlas(undefined, row.auth);
    await expectHonesty({ context, origin: atlas.origin, row }, atlas);
  });
}

test(`${FIFTY_THOUSAND} come in bounded time, and the page stays of use`, async ({ page, startAtlas }) => {
  test.setTimeout(FOR_ALL_MS);
  const atlas = await startAtlas();
  const scene = addScene(atlas.line);
  await FAULT_ROWS.find(({ name }) => name === FIFTY_THOUSAND)?.begin(scene);
  const rows = table(page).locator("tbody").getByRole("row");
  await page.goto(atlas.origin + pathOf(scene));
  await expect(rows).toHaveCount(100, SOON);
  for (const name of ["Page 2", "Page 500"]) {
    const link = page.getByRole("link", { name, exact: true });
    const started = Date.now();
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
    await expect(rows).toHaveCount(100);
    test.info().annotations.push({ type: name, description: `${Date.now() - started} ms` });
  }
});
