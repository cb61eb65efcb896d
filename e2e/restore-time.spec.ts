import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { OwnAtlas } from "./own-atlas";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const slider = (page: Page) => page.getByRole("slider", { name: "Restore point", exact: true });
const fields = (page: Page) => page.getByRole("group", { name: "Restore point", exact: true });
const command = (page: Page) => page.getByRole("region", { name: "Atlas CLI command" });
const alerts = (page: Page) => page.locator("main").getByRole("alert");

function addInstance({ world }: OwnAtlas) {
  const project = world.addProject({ name: "Storefront" });
  const { name } = world.addServerless(project.id, { name: "orders" });
  return `/projects/${project.id}/serverless/${name}`;
}

/** The list is filled when somebody is about to open it. */
async function chooseZone(page: Page, zone: string): Promise<void> {
  const select = page.getByRole("combobox", { name: "Zone" });
  await select.focus();
  await select.selectOption(zone);
}

/** So much time passes for Atlas. The dashboard hears of it by Atlas's next answer: somebody looks at another snapshot. */
async function tellTime(page: Page, atlas: OwnAtlas, path: string, ms: number): Promise<void> {
  atlas.world.clock.advance(ms);
  const other = `${Date.now().toString(16)}0000000000000000`.padStart(24, "0").slice(-24);
  await page.request.get(`${atlas.origin}/api${path}/snapshots/${other}`);
}

/** So much time passes for Atlas and for the page, which polls all the while. */
async function pass(page: Page, atlas: OwnAtlas, path: string, ms: number): Promise<void> {
  await tellTime(page, atlas, path, ms);
  for (let left = ms; left > 0; left -= MINUTE) {
    const polled = page.waitForResponse((response) => response.url().endsWith("/restore-window"));
    await page.clock.fastForward(MINUTE);
    await (await polled).finished();
    // What it brought is taken in before time jumps on: the next poll is planned from then.
    await page.clock.runFor(500);
  }
}

test.describe("while a quarter of an hour passes", () => {
  test.slow();

  test("a chosen point and a half-typed field stay, and the point that leaves is flagged", async ({
    page,
    startAtlas,
  }) => {
    const atlas = await startAtlas("2026-06-18T11:55:00Z");
    const path = addInstance(atlas);
    const at = Date.parse("2026-06-15T12:05:00Z") / 1_000;
    await page.clock.install();
    await page.goto(`${atlas.origin}${path}/restore?at=${at}`);
    await expect(command(page)).toContainText(String(at));
    await expect(alerts(page)).toContainText("About to leave the window");

    const hour = fields(page).getByRole("spinbutton", { name: /^hour/ });
    const minute = fields(page).getByRole("spinbutton", { name: /^minute/ });
    await minute.press("Backspace");
    await expect(minute).toHaveAttribute("aria-valuetext", "Empty");
    // Beside half a time there is no command, not even that of the point before.
    await expect(command(page)).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText("do not name one second");
    await page.getByRole("textbox", { name: "Paste a time" }).fill("2026-06-1");
    await minute.focus();

    await pass(page, atlas, path, 15 * MINUTE);

    await expect(alerts(page)).toContainText("This point can no longer be restored");
    await expect(command(page)).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`at=${at}$`));
    await expect(minute).toHaveAttribute("aria-valuetext", "Empty");
    await expect(minute).toBeFocused();
    await expect(hour).toHaveText("12");
    await expect(page.getByRole("textbox", { name: "Paste a time" })).toHaveValue("2026-06-1");
    await expect(page.getByRole("region", { name: "The point in time" })).toContainText(String(at));
    const moved = Number(await slider(page).getAttribute("aria-valuemin"));
    expect(moved - at).toBeGreaterThan(4 * 60);
  });

  test("a drag in progress stays where the pointer is", async ({ page, startAtlas }) => {
    const atlas = await startAtlas();
    const path = addInstance(atlas);
    await page.clock.install();
    await page.goto(`${atlas.origin}${path}/restore`);
    await expect(command(page)).toBeVisible();
    const box = await slider(page).locator("..").boundingBox();
    if (!box) throw new Error("There is no timeline.");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y);
    const before = await slider(page).getAttribute("aria-valuenow");

    await pass(page, atlas, path, 15 * MINUTE);

    await expect(slider(page)).toHaveAttribute("aria-valuenow", before ?? "");
    await page.mouse.move(x + 41, y);
    await page.mouse.move(x + 40, y);
    await expect(slider(page)).toHaveAttribute("aria-valuenow", before ?? "");
    await page.mouse.up();
    await expect(command(page)).toContainText(before ?? "");
  });
});

test.describe("a command copied in the very moment in which its point leaves", () => {
  // A browser reports the server's 422 on the console by itself.
  test.use({ failedRequests: "expected" });

  test("is said to be refused", async ({ page, startAtlas }) => {
    const atlas = await startAtlas();
    const path = addInstance(atlas);
    const at = Math.floor((atlas.world.clock.now() - 72 * HOUR + 10 * MINUTE) / 1_000);
    await page.clock.install();
    await page.goto(`${atlas.origin}${path}/restore?at=${at}`);
    await page.clock.pauseAt(Date.now() + 1_000);
    await tellTime(page, atlas, path, 11 * MINUTE);
    await page.getByRole("button", { name: "Copy command" }).click();
    await expect(alerts(page).filter({ hasText: "would refuse it" })).toContainText("left the window");
    await slider(page).press("PageUp");
    await expect(alerts(page)).toHaveCount(0);
  });
});

test("a client clock that is an hour off changes nothing", async ({ page, startAtlas }) => {
  const atlas = await startAtlas();
  const path = addInstance(atlas);
  await page.clock.install({ time: Date.now() + HOUR });
  await page.goto(`${atlas.origin}${path}/restore`);
  await page.clock.runFor(MINUTE);
  const latest = Number(await slider(page).getAttribute("aria-valuemax")) * 1_000;
  expect(Math.abs(latest - Date.now())).toBeLessThan(2 * MINUTE);
});

test("the window is that of Atlas's clock, when the dashboard's is off", async ({ page, startAtlas }) => {
  const now = Date.parse("2026-06-15T12:00:00Z");
  const atlas = await startAtlas(now);
  const path = addInstance(atlas);
  await page.goto(`${atlas.origin}${path}/restore`);
  const latest = Number(await slider(page).getAttribute("aria-valuemax")) * 1_000;
  expect(Math.abs(latest - now)).toBeLessThan(MINUTE);
});

test.describe("on the night in which clocks are put back", () => {
  test("a time that happened twice is asked about", async ({ page, startAtlas }) => {
    const atlas = await startAtlas("2026-11-02T12:00:00Z");
    const path = addInstance(atlas);
    await page.goto(`${atlas.origin}${path}/restore?at=${Date.parse("2026-11-01T12:30:00Z") / 1_000}`);
    await chooseZone(page, "America/New_York");
    const hour = fields(page).getByRole("spinbutton", { name: /^hour/ });
    await expect(hour).toHaveText("07");
    await hour.focus();
    await page.keyboard.type("01");
    await expect(page.getByText(/happened twice on Nov 1.*Which one\?/)).toBeVisible();
    await expect(command(page)).toHaveCount(0);
    await page.getByRole("radio", { name: /the second, GMT-5/ }).check();
    await expect(command(page)).toContainText(String(Date.parse("2026-11-01T06:30:00Z") / 1_000));
    await page.getByRole("radio", { name: /the first, GMT-4/ }).check();
    await expect(command(page)).toContainText(String(Date.parse("2026-11-01T05:30:00Z") / 1_000));
    // Once answered, it is not asked again for every minute.
    await fields(page)
      .getByRole("spinbutton", { name: /^minute/ })
      .press("ArrowUp");
    await expect(command(page)).toContainText(String(Date.parse("2026-11-01T05:31:00Z") / 1_000));
    // The server writes the same: nothing jumps, and the console stays quiet.
    await page.reload();
    await expect(page.getByRole("radio", { name: /the first, GMT-4/ })).toBeChecked();
    await expect(hour).toHaveText("01");
    // The zone is that of all pages, and is named where it is switched.
    await expect(page.getByRole("button", { name: "America/New_York" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });
});

test.describe("on the night in which clocks are put forward", () => {
  test("a time that never happened is said to be none", async ({ page, startAtlas }) => {
    const atlas = await startAtlas("2026-10-04T20:00:00Z");
    const path = addInstance(atlas);
    await page.goto(`${atlas.origin}${path}/restore?at=${Date.parse("2026-10-03T18:10:00Z") / 1_000}`);
    await chooseZone(page, "Australia/Lord_Howe");
    const hour = fields(page).getByRole("spinbutton", { name: /^hour/ });
    await hour.focus();
    await page.keyboard.type("02");
    await expect(alerts(page).filter({ hasText: "never happened" })).toContainText(
      "from 02:00:00 to 02:30:00",
    );
    await expect(command(page)).toHaveCount(0);
    await hour.press("ArrowUp");
    await expect(alerts(page)).toHaveCount(0);
    await expect(command(page)).toBeVisible();
  });
});
