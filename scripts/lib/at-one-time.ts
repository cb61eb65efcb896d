import type { Page } from "@playwright/test";
import { addSeeds } from "../../demo/seeds";
import { createWorld, type World } from "../../demo/world";
import { type Served, type ServeOptions, startServed } from "./served";

/** A Tuesday evening; early enough in the day's round for every trouble of the demo to be on screen. */
const STARTS_AT = "2026-11-24T20:34:20Z";
/** A snapshot and two restores of the demo run by then. */
const STANDS_AT = "2026-11-24T20:35:00Z";

type Clock = "stands" | "runs";

interface TimedOptions extends Pick<ServeOptions, "today" | "settings"> {
  readonly fill?: (world: World) => void;
  /** Where something must be asked for again, time has to pass. */
  readonly clock?: Clock;
}

/** The build and a stand-in whose time is always the same: what a browser shows does not depend on the day. */
export function startAtOneTime(options: TimedOptions = {}): Promise<Served> {
  const { clock = "stands", today = false, fill = (world) => addSeeds(world, { today }) } = options;
  const world = createWorld({ now: STARTS_AT, frozen: clock === "stands" });
  fill(world);
  world.clock.set(STANDS_AT);
  return startServed({ world, today, settings: { ...clockSettings(clock), ...options.settings } });
}

function clockSettings(clock: Clock): Record<string, string> {
  const preload = new URL("./set-clock.mjs", import.meta.url).href;
  return { NODE_OPTIONS: `--import=${preload}`, CLOCK_STARTS_AT: STANDS_AT, CLOCK: clock };
}

/** The browser's own clock stands too, or ages would go on from what the server rendered. Its timers go on. */
export function standStill(page: Page): Promise<void> {
  return page.clock.setFixedTime(STANDS_AT);
}
