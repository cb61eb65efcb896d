import type { Locator, Page } from "@playwright/test";

/** Everything a finger, a mouse or the Tab key reaches; what is hidden from assistive technology repeats something else. */
const REACHABLE = ":is(a[href], button, summary, select, input, [role=slider], [tabindex='0'])";

/** The whole page. What was opened over it can be measured by itself. */
const PAGE = "body";

/** Targets smaller than `least` px and neither inside a sentence nor (WCAG 2.5.8) far enough from their neighbours. */
export function smallTargets(
  page: Page,
  least: number,
  spacing: "counts" | "is no excuse",
  within = PAGE,
): Promise<string[]> {
  const everything = page.locator(within).locator(REACHABLE);
  return everything.evaluateAll(
    (all, { least, spaced }) => {
      const inSentence = (one: Element) =>
        getComputedStyle(one).display === "inline" &&
        [...(one.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim().length > 1,
        );
      const targets = all
        .filter((one) => one.checkVisibility() && !one.closest("[aria-hidden=true]") && one.id !== "main")
        .filter((one) => getComputedStyle(one).position !== "absolute" || one.matches("[role=slider]"))
        .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1);
      const isSmall = ({ box }: { box: DOMRect }) => Math.min(box.width, box.height) < least - 0.5;
      const centre = ({ box }: { box: DOMRect }) => [box.x + box.width / 2, box.y + box.height / 2] as const;
      const distance = (x: number, y: number, box: DOMRect) =>
        Math.hypot(
          x - Math.min(Math.max(x, box.left), box.right),
          y - Math.min(Math.max(y, box.top), box.bottom),
        );
      const isCrowded = (target: (typeof targets)[number]) =>
        targets.some((other) => {
          if (other === target || other.one.contains(target.one) || target.one.contains(other.one))
            return false;
          const [x, y] = centre(target);
          const [otherX, otherY] = centre(other);
          return isSmall(other)
            ? Math.hypot(x - otherX, y - otherY) < least - 0.5
            : distance(x, y, other.box) < least / 2 - 0.5;
        });
      return targets
        .filter((target) => isSmall(target) && !inSentence(target.one) && !(spaced && !isCrowded(target)))
        .map(
          ({ one, box }) => `${box.width.toFixed(0)}×${box.height.toFixed(0)} ${one.outerHTML.slice(0, 160)}`,
        );
    },
    { least, spaced: spacing === "counts" },
  );
}

/** What can be focused and, focused by the keyboard, looks as before. `ring`: nothing but an outline will do. */
export async function withoutVisibleFocus(
  page: Page,
  must: "change" | "have a ring",
  within = PAGE,
): Promise<string[]> {
  // From now on the browser takes focus that a script sets for the keyboard's.
  await page.keyboard.press("Tab");
  const everything = page.locator(within).locator(REACHABLE);
  return everything.evaluateAll(async (all, ring) => {
    const parts = (one: Element) => [one, ...(one.closest("label") ? [] : one.querySelectorAll("*"))];
    const hasRing = (one: Element) =>
      parts(one).some((part) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
        return (
          outlineStyle !== "none" &&
          Number.parseFloat(outlineWidth) >= 1 &&
          !/^rgba.*, 0\)$/.test(outlineColor)
        );
      });
    const look = (one: Element) =>
      parts(one)
        .map((part) => {
          const { outline, backgroundColor, color, boxShadow, borderColor } = getComputedStyle(part);
          return [outline, backgroundColor, color, boxShadow, borderColor].join();
        })
        .join();
    const reachable = all.filter(
      (one) => one.checkVisibility() && !one.closest("[aria-hidden=true]") && !one.matches(":disabled"),
    );
    const unseen: string[] = [];
    for (const one of reachable) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      const before = look(one);
      const isSeen = () => document.activeElement === one && (ring ? hasRing(one) : look(one) !== before);
      if (one instanceof HTMLElement || one instanceof SVGElement) one.focus({ preventScroll: true });
      // What a script styles by state has it with the next picture.
      if (!isSeen()) await new Promise(requestAnimationFrame);
      if (!isSeen()) unseen.push(one.outerHTML.slice(0, 200));
    }
    return unseen;
  }, must === "have a ring");
}

/** What sticks out of the page to the right and would make it scroll; what scrolls inside a box of its own may. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => `${scrollWidth} > ${clientWidth}: ${one.outerHTML.slice(0, 120)}`)
      .slice(0, 5);
  });
}

export function runningAnimations(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === "running")
      .map(({ id, effect }) =>
        effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 160) ?? id) : id,
      ),
  );
}

/** How often the words of each live region come to be, from now on; `spoken` of the page collects them. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  const spoken: string[] = [];
  await page.exposeFunction("spoken", (words: string) => void spoken.push(words));
  await page.evaluate(() => {
    const LIVE = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
    const said = new Map<Element, string>();
    const regions = () => document.querySelectorAll("body")[0]?.querySelectorAll(LIVE) ?? [];
    for (const region of regions()) said.set(region, region.textContent ?? "");
    new MutationObserver(() => {
      for (const region of regions()) {
        const words = region.textContent ?? "";
        if ((said.get(region) ?? "") === words) continue;
        said.set(region, words);
        if (words !== "") Reflect.get(window, "spoken")(words);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => {}).then(() => spoken);
}

/** Texts that stand one upon the other, of those that are shown. */
export function overlapping(texts: Locator): Promise<string[]> {
  return texts.evaluateAll((all) => {
    const shown = all
      .filter((one) => one.checkVisibility())
      .map((one) => ({ words: one.textContent ?? "", box: one.getBoundingClientRect() }))
      .sort((a, b) => a.box.left - b.box.left);
    return shown.flatMap(({ words, box }, index) => {
      const next = shown[index + 1];
      return next !== undefined && next.box.left < box.right ? [`${words} | ${next.words}`] : [];
    });
  });
}
