import { expect, type Locator, type Page } from "@playwright/test";

export const filterOf = (page: Page, noun: string): Locator => page.getByLabel(`Filter ${noun}`);

/** Presses `/` until there are scripts that hear it. */
export async function toFilter(page: Page, noun: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(filterOf(page, noun)).toBeFocused({ timeout: 500 });
  }).toPass();
}

/** More than lie between any two things that are used one after the other. */
const MOST_PRESSES = 60;

/** Tab until there, as somebody would who cannot point. */
export async function tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const page = target.page();
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
    passed.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return `${element?.role ?? element?.tagName} ${element?.ariaLabel ?? element?.textContent}`;
      }),
    );
  }
  throw new Error(`${key} never gets to ${target}: ${passed.join(" > ")}`);
}
