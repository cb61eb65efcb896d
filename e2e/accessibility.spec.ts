import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Control } from "../demo/control";
import { expect, type NewInstance, type OwnInstance, test } from "./fixtures";
import { listen, runningAnimations, smallTargets, sticksOut, withoutVisibleFocus } from "./measured";

// Nobody reads a recording of what is only measured, and it would cost more than the measuring.
test.use({ failedRequests: "expected", trace: "off" });

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [390, 768, 1280, 1920];
const HEIGHT = 900;

const HOUR = 3_600_000;

interface World {
  readonly standIn: Control;
  readonly dashboard: string;
  readonly notConfigured: string;
  readonly createInstance: (settings?: NewInstance) => Promise<OwnInstance>;
}

interface State {
  readonly name: string;
  /** Makes it so, and says where it is. */
  readonly address: (world: World) => Promise<string>;
  /** Is on the page when the page is complete. */
  readonly shows: (page: Page) => ReturnType<Page["locator"]>;
  /** What happens once it is on screen, and what shows that it did. */
  readonly happens?: (world: World, page: Page) => Promise<void>;
}

const table = (name: string) => (page: Page) => page.getByRole("table", { name });
const alert = (words: string) => (page: Page) =>
  page.locator("main").getByRole("alert").filter({ hasText: words });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** A page of an instance in which every state occurs. */
function pageOf(settings: NewInstance, suffix: (world: World, instance: OwnInstance) => Promise<string>) {
  return async (world: World) => {
    const instance = await world.createInstance(settings);
    return world.dashboard + instance.path + (await suffix(world, instance));
  };
}

const named = ({ projectId, name }: OwnInstance, { kind = "serverless" }: NewInstance) => ({
  projectId,
  name,
  kind,
});

const snapshots = (settings: NewInstance) =>
  pageOf(settings, async ({ standIn }, instance) => {
    if (settings.kind !== "clusters") {
      await standIn.putSnapshot({ ...named(instance, settings), status: "inProgress" });
      await standIn.putSnapshot({ ...named(instance, settings), status: "failed" });
    }
    return "";
  });

const restoreJobs = (which: "list" | "one") =>
  pageOf({}, async ({ standIn }, instance) => {
    const own = named(instance, {});
    const startedAt = Date.now() - HOUR;
    await standIn.startRestore({ ...own, startedAt, outcome: "failed" });
    const { restoreJobId } = await standIn.startRestore({ ...own, startedAt: Date.now(), seconds: 600 });
    return which === "list" ? "/restore-jobs" : `/restore-jobs/${restoreJobId}`;
  });

const STATES: readonly State[] = [
  { name: "the fleet", address: async ({ dashboard }) => `${dashboard}/`, shows: table("Instances") },
  { name: "retention", address: async ({ dashboard }) => `${dashboard}/retention`, shows: heading },
  { name: "connection", address: async ({ dashboard }) => `${dashboard}/connection`, shows: heading },
  { name: "snapshots, serverless", address: snapshots({}), shows: table("Snapshots") },
  { name: "snapshots, flex", address: snapshots({ kind: "flex" }), shows: table("Snapshots") },
  { name: "snapshots, dedicated", address: snapshots({ kind: "clusters" }), shows: table("Snapshots") },
  {
    name: "a snapshot",
    address: pageOf({}, async ({ standIn }, instance) => {
      const { snapshotId } = await standIn.putSnapshot({ ...named(instance, {}), status: "inProgress" });
      return `/snapshots/${snapshotId}`;
    }),
    shows: (page) => page.locator("main").getByRole("status"),
  },
  {
    name: "restore",
    address: pageOf({}, async () => "/restore"),
    shows: (page) => page.getByRole("region", { name: "Atlas CLI command" }),
  },
  { name: "restore jobs", address: restoreJobs("list"), shows: table("Restore jobs") },
  {
    name: "a restore job",
    address: restoreJobs("one"),
    shows: (page) => page.locator("main").getByRole("status"),
  },
  { name: "not found", address: async ({ dashboard }) => `${dashboard}/nowhere`, shows: heading },
  {
    name: "forbidden",
    address: pageOf({}, async ({ standIn }, { projectId }) => {
      await standIn.setAccess({ projectId, roles: [] });
      return "";
    }),
    shows: alert("Project Read Only"),
  },
  {
    name: "not configured",
    address: async ({ notConfigured }) => `${notConfigured}/`,
    shows: alert("MONGODB_ATLAS_CLIENT_ID"),
  },
  {
    name: "an empty instance",
    address: pageOf({ schedule: null, createDate: Date.now() - HOUR }, async () => ""),
    shows: (page) => page.getByText("No snapshots yet"),
  },
  {
    name: "a failed refresh",
    address: snapshots({}),
    shows: table("Snapshots"),
    happens: async ({ standIn }, page) => {
      const prefix = `/api/atlas/v2${new URL(page.url()).pathname.replace("projects", "groups")}/backup/snapshots`;
      await standIn.setFault({ match: { prefix }, effect: { kind: "html", status: 502 } });
      await expect(alert("Could not reach Atlas")(page)).toBeVisible({ timeout: 25_000 });
    },
  },
];

async function open(state: State, page: Page, world: World): Promise<void> {
  await page.goto(await state.address(world));
  await expect(state.shows(page)).toBeVisible();
}

/** Of a table's rows, alike by the hundred, only the first: axe takes seconds for all of them. */
const MORE_ROWS = "tbody tr:nth-child(n+16)";

async function violations(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  // There are no frames, and so no need of the page that axe opens to gather what it found in them.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude(MORE_ROWS);
  // The themes differ in nothing but colours.
  const { violations } = await (colorScheme === "light"
    ? axe.withTags(TAGS)
    : axe.withRules(["color-contrast", "link-in-text-block"])
  ).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

for (const state of STATES) {
  test(`${state.name}: axe, reflow, targets, focus, motion`, async ({
    page,
    standIn,
    dashboard,
    notConfigured,
    createInstance,
  }) => {
    test.setTimeout(90_000);
    await open(state, page, { standIn, dashboard, notConfigured, createInstance });
    await state.happens?.({ standIn, dashboard, notConfigured, createInstance }, page);
    await expect(heading(page)).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("banner")).toHaveCount(1);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await violations(page, colorScheme), `axe, ${width} px, ${colorScheme}`).toEqual([]);
      }
      expect.soft(await sticksOut(page), `wider than ${width} px`).toEqual([]);
      expect.soft(await smallTargets(page, 24, "counts"), `below 24 px at ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: HEIGHT / 2 });
    expect.soft(await sticksOut(page), "1280 px at 200 %").toEqual([]);
    expect.soft(await withoutVisibleFocus(page, "change"), "focus is not seen").toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    expect.soft(await withoutVisibleFocus(page, "have a ring"), "no ring in forced colours").toEqual([]);
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
    expect.soft(await runningAnimations(page), "moves although asked not to").toEqual([]);
  });
}

test.describe("for a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const state of STATES) {
    test(`${state.name}: 44 px, and nothing wider than the screen`, async ({
      page,
      standIn,
      dashboard,
      notConfigured,
      createInstance,
    }) => {
      await open(state, page, {
        standIn,
        dashboard,
        notConfigured,
        createInstance,
      });
      expect.soft(await smallTargets(page, 44, "is no excuse"), "below 44 px").toEqual([]);
      expect.soft(await sticksOut(page), "wider than 390 px").toEqual([]);
    });
  }
});

test("in forced colours, what only a background said is still told", async ({
  page,
  dashboard,
  instance,
  standIn,
}) => {
  await standIn.putSnapshot({ ...named(instance, {}), status: "failed" });
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(dashboard + instance.path);
  await expect(table("Snapshots")(page)).toBeVisible();
  const colours = (selector: string, property: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (all, name) => [...new Set(all.map((one) => getComputedStyle(one).getPropertyValue(name)))],
        property,
      );
  const [canvas] = await colours("body", "background-color");
  const bars = await colours(".timeline-bar", "background-color");
  expect(bars.length, "colours of the snapshots' bars").toBeGreaterThan(1);
  expect(bars).not.toContain(canvas);
  const pressed = await colours("[aria-pressed=true]", "background-color");
  expect(pressed).not.toEqual(await colours("[aria-pressed=false]", "background-color"));
  const tabs = "nav[aria-label='Pages of this instance'] a";
  const current = await colours(`${tabs}[aria-current=page]`, "border-bottom-color");
  expect(current).not.toEqual(await colours(`${tabs}:not([aria-current])`, "border-bottom-color"));
});

test("the skip link is the first stop, is seen there, and leads to the content", async ({
  page,
  dashboard,
}) => {
  await page.goto(`${dashboard}/connection`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test.describe("what changes is spoken once", () => {
  test("a copy", async ({ page, context, dashboard, instance }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(dashboard + instance.path);
    const spoken = await listen(page);
    const copy = page.getByRole("button", { name: "Copy CLI" });
    await copy.click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    await expect(copy).toBeVisible();
    expect(await spoken()).toEqual(["Copied"]);
  });

  test("the end of a snapshot", async ({ page, dashboard, instance, standIn }) => {
    const own = named(instance, {});
    const { snapshotId } = await standIn.putSnapshot({ ...own, status: "inProgress" });
    await page.goto(`${dashboard}${instance.path}/snapshots/${snapshotId}`);
    const status = page.locator("main").getByRole("status");
    await expect(status).toHaveText("In progress");
    // A region that is put there together with its words would not be spoken everywhere.
    await status.evaluate((region) => region.setAttribute("data-there", "from the start"));
    const spoken = await listen(page);
    await standIn.putSnapshot({ ...own, id: snapshotId, status: "completed" });
    await expect(status).toHaveText("Completed", { timeout: 20_000 });
    await expect(status).toHaveAttribute("data-there", "from the start");
    await expect(page.getByText("seen here")).toBeVisible();
    expect(await spoken()).toEqual(["Completed"]);
  });
});
