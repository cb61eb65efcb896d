import type { Page } from "@playwright/test";

export interface Vitals {
  /** From the click or key to the frame that shows what it did, in ms (the browser tells it in steps of 8). */
  readonly longestInteraction: number;
  /** How far what was on screen moved by itself: 0 is nothing. */
  readonly layoutShift: number;
}

/** Before the page is opened. */
export async function watchVitals(page: Page): Promise<void> {
  await page.addInitScript(observe);
}

/** Since the page was opened. */
export function takeVitals(page: Page): Promise<Vitals> {
  return page.evaluate(collect);
}

/** Runs in the page. The figures are on its window, for {@link collect}. */
function observe(): void {
  const vitals = { longestInteraction: 0, layoutShift: 0 };
  const events = { type: "event", buffered: true, durationThreshold: 16 };
  Object.assign(globalThis, { vitals });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // What is no click, tap or key (a hover) is no interaction.
      if (!Reflect.get(entry, "interactionId")) continue;
      vitals.longestInteraction = Math.max(vitals.longestInteraction, entry.duration);
    }
  }).observe(events);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!Reflect.get(entry, "hadRecentInput")) vitals.layoutShift += Reflect.get(entry, "value");
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Runs in the page, which is on screen for a moment first: the browser tells of a frame after it. */
async function collect(): Promise<Vitals> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { longestInteraction, layoutShift } = Reflect.get(globalThis, "vitals");
  return { longestInteraction, layoutShift };
}
