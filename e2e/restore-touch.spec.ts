import type { CDPSession, Page } from "@playwright/test";
import { expect, expectNoAxeViolations, test } from "./fixtures";

const slider = (page: Page) => page.getByRole("slider", { name: "Restore point", exact: true });

async function trackOf(page: Page) {
  const box = await slider(page).locator("..").boundingBox();
  if (!box) throw new Error("There is no timeline.");
  return { x: (share: number) => box.x + box.width * share, y: box.y + box.height / 2 };
}

const span = async (page: Page) =>
  Number(await slider(page).getAttribute("aria-valuemax")) -
  Number(await slider(page).getAttribute("aria-valuemin"));

test.describe("with a mouse", () => {
  test("click and drag choose the second under the pointer; Ctrl and the wheel zoom to minutes", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    const whole = await span(page);
    const track = await trackOf(page);
    const latest = Number(await slider(page).getAttribute("aria-valuemax"));
    await page.mouse.click(track.x(0.5), track.y);
    const middle = Number(await slider(page).getAttribute("aria-valuenow"));
    expect(Math.abs(middle - (latest - whole / 2))).toBeLessThan(600);
    await expect(slider(page)).toBeFocused();

    await page.mouse.move(track.x(0.5), track.y);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -240);
    await page.keyboard.up("Control");
    await expect(page.getByRole("button", { name: "Whole window" })).toHaveAttribute(
      "aria-disabled",
      "false",
    );
    await page.mouse.down();
    await page.mouse.move(track.x(0.5) + 3, track.y);
    await page.mouse.up();
    const near = Number(await slider(page).getAttribute("aria-valuenow"));
    expect(near).toBeGreaterThan(middle - 60);
    expect(near).toBeLessThan(middle + 60);

    // Moved out of the picture by the keyboard, the point takes the picture along.
    await slider(page).press("PageUp");
    await expect(slider(page)).toBeInViewport();
    await page.getByRole("button", { name: "Whole window" }).click();
    await expect(page.getByRole("button", { name: "Whole window" })).toHaveAttribute("aria-disabled", "true");
  });
});

test.describe("on a phone of 390 px", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap and a drag choose, two fingers zoom, and nothing is wider than the screen", async ({
    page,
    dashboard,
    instance,
  }) => {
    await page.goto(`${dashboard}${instance.path}/restore`);
    await expect(slider(page)).toBeVisible();
    await slider(page).scrollIntoViewIfNeeded();
    const track = await trackOf(page);
    const touch = fingers(await page.context().newCDPSession(page), track.y);
    const chosen = () => slider(page).getAttribute("aria-valuenow").then(Number);

    await touch("touchStart", [track.x(0.25)]);
    await touch("touchEnd", []);
    const tapped = await chosen();
    await touch("touchStart", [track.x(0.25)]);
    await touch("touchMove", [track.x(0.4)]);
    await touch("touchMove", [track.x(0.5)]);
    await touch("touchEnd", []);
    const dragged = await chosen();
    const quarter = (await span(page)) / 4;
    expect(Math.abs(dragged - tapped - quarter)).toBeLessThan(quarter * 0.1);

    await touch("touchStart", [track.x(0.45), track.x(0.55)]);
    await touch("touchMove", [track.x(0.3), track.x(0.7)]);
    await touch("touchMove", [track.x(0.1), track.x(0.9)]);
    await touch("touchEnd", []);
    await expect(page.getByRole("button", { name: "Whole window" })).toHaveAttribute(
      "aria-disabled",
      "false",
    );

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const small = await page
      .locator("main :is(button, summary, select, input[type=text])")
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML),
      );
    expect(small).toEqual([]);
    await expectNoAxeViolations(page);
  });
});

/** Playwright has one finger only. */
function fingers(session: CDPSession, y: number) {
  return (type: "touchStart" | "touchMove" | "touchEnd", xs: readonly number[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
}
