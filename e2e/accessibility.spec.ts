import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { BOTH_LAYOUTS, named, STATES, type State, table, WIDTHS, type World } from "./accessibility-states";
import { test as base, expect } from "./fixtures";
import {
  listen,
  overlapping,
  runningAnimations,
  smallTargets,
  sticksOut,
  withoutVisibleFocus,
} from "./measured";

const test = base.extend<{ world: World }>({
  world: ({ standIn, dashboard, notConfigured, createInstance }, use) =>
    use({ standIn, dashboard, notConfigured, createInstance }),
});

// Nobody reads a recording of what is only measured, and it would cost more than the measuring.
test.use({ failedRequests: "expected", trace: "off" });

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const HEIGHT = 900;

async function open(state: State, page: Page, world: World): Promise<void> {
  await page.goto(await state.address(world, page));
  await expect(state.shows(page)).toBeVisible();
}

/** Of a table's rows, alike by the hundred, only the first: axe takes seconds for all of them. */
const MORE_ROWS = "tbody tr:nth-child(n+16)";

async function violations(
  page: Page,
  colorScheme: "light" | "dark",
  within: string | undefined,
): Promise<string[]> {
  // There are no frames, and so no need of the page that axe opens to gather what it found in them.
  const everything = new AxeBuilder({ page }).setLegacyMode(true).exclude(MORE_ROWS);
  const axe = within === undefined ? everything : everything.include(within);
  // The themes differ in nothing but colours.
  const { violations } = await (colorScheme === "light"
    ? axe.withTags(TAGS)
    : axe.withRules(["color-contrast", "link-in-text-block"])
  ).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

async function expectNoViolations(page: Page, width: number, within: string | undefined): Promise<void> {
  // Which colours stand upon which differs between the layouts, and not within one.
  const schemes = BOTH_LAYOUTS.includes(width) ? (["light", "dark"] as const) : (["light"] as const);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violations(page, colorScheme, within), `axe, ${width} px, ${colorScheme}`).toEqual([]);
  }
}

async function expectFocusSeen(page: Page, within: string | undefined): Promise<void> {
  expect.soft(await withoutVisibleFocus(page, "change", within), "focus is not seen").toEqual([]);
  await page.emulateMedia({ forcedColors: "active" });
  const withoutRing = await withoutVisibleFocus(page, "have a ring", within);
  expect.soft(withoutRing, "no ring in forced colours").toEqual([]);
}

async function expectNothingMoves(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
  // A colour that comes back from forced ones may still fade in: what goes on moving is meant.
  await expect.poll(() => runningAnimations(page), "moves although asked not to").toEqual([]);
}

async function expectLandmarks(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("banner")).toHaveCount(1);
}

for (const state of STATES.filter(({ brief }) => !brief)) {
  test(`${state.name}: axe, reflow, targets, focus, motion`, async ({ page, world }) => {
    test.setTimeout(90_000);
    await open(state, page, world);
    await state.happens?.(world, page);
    await expectLandmarks(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await expectNoViolations(page, width, undefined);
      expect.soft(await sticksOut(page), `wider than ${width} px`).toEqual([]);
      expect.soft(await smallTargets(page, 24, "counts"), `below 24 px at ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: HEIGHT / 2 });
    expect.soft(await sticksOut(page), "1280 px at 200 %").toEqual([]);
    await expectFocusSeen(page, undefined);
    await expectNothingMoves(page);
  });
}

test.describe("for a finger", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const state of STATES.filter(({ brief }) => !brief)) {
    test(`${state.name}: 44 px, and nothing wider than the screen`, async ({ page, world }) => {
      await open(state, page, world);
      expect.soft(await smallTargets(page, 44, "is no excuse"), "below 44 px").toEqual([]);
      expect.soft(await sticksOut(page), "wider than 390 px").toEqual([]);
    });
  }

  for (const state of STATES.filter(({ brief }) => brief)) {
    test(`${state.name}: axe, reflow, 44 px, focus, motion`, async ({ page, world }) => {
      test.setTimeout(90_000);
      const within = state.opens?.what;
      await open(state, page, world);
      await state.happens?.(world, page);
      await expectLandmarks(page);
      await state.opens?.by(page);
      await expectNoViolations(page, 390, within);
      expect.soft(await smallTargets(page, 44, "is no excuse", within), "below 44 px").toEqual([]);
      expect.soft(await sticksOut(page), "wider than 390 px").toEqual([]);
      await expectFocusSeen(page, within);
      await expectNothingMoves(page);
      await expect(state.shows(page), "still what was to be measured").toBeAttached();
      if (within) await expect(page.locator(within), "still open").toBeVisible();
    });
  }

  test("the hours and days below the restore timeline stand apart, wherever it begins", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    const timeline = page.getByRole("region", { name: "Restore timeline" });
    const ticks = timeline.locator("[aria-hidden] > span").filter({ hasText: /^(\w{3} \d+|\d\d:\d\d)$/ });
    const zones = page.getByRole("combobox", { name: "Zone" });
    // Six hours apart, one tick: in one of the two, midnights stand at the odd ticks.
    for (const [zone, words] of [
      ["UTC", "UTC"],
      ["Asia/Dhaka", "GMT+6"],
    ] as const) {
      await zones.focus();
      await zones.selectOption(zone);
      await expect(timeline).toContainText(words);
      expect(await ticks.count()).toBeGreaterThan(5);
      expect(await overlapping(ticks), zone).toEqual([]);
    }
  });
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
  const chips = "nav[aria-label='Filter by status'] a";
  const chosen = await colours(`${chips}[aria-current=true]`, "border-bottom-color");
  const others = await colours(`${chips}:not([aria-current=true])`, "border-bottom-color");
  expect(others).not.toContain(canvas);
  expect(others).not.toEqual(chosen);
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

  test("a preset, and the focus stays on it", async ({ page, dashboard, instance }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    const spoken = await listen(page);
    const preset = page.getByRole("button", { name: "24 h ago" });
    await preset.click();
    await expect(page).toHaveURL(/at=\d+$/);
    const at = new Date(Number(new URL(page.url()).searchParams.get("at")) * 1_000);
    const day = at.toLocaleString("en-GB", { dateStyle: "long", timeZone: "UTC" });
    await expect
      .poll(spoken)
      .toEqual([`24 h ago: ${day}, ${at.toISOString().slice("2026-11-23T".length, -".000Z".length)} UTC`]);
    await expect(preset).toBeFocused();
    // Said of another point, it would be wrong: it does not stay behind.
    await page.getByRole("slider", { name: "Restore point" }).press("ArrowLeft");
    await expect(page.getByText(/^24 h ago:/)).toHaveCount(0);
    expect(await spoken()).toHaveLength(1);
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
