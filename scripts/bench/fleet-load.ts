import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { noise } from "../../demo/ids";
import { HOUR } from "../../demo/time";
import type { World } from "../../demo/world";
import { startServed } from "../lib/served";
import { type Context, LATENCY_MS } from "./context";
import type { Pace } from "./pace";
import type { Row } from "./row";
import { type PollCounts, startViewer } from "./viewer";

const PROJECTS = 40;
const INSTANCES = 1_000;
const VIEWERS = 100;
const EACH_A_MINUTE = 0.2;
/** All have come by then, and every instance was checked. */
const SETTLED_AFTER_MS = 60_000;
const MINUTE_MS = 60_000;

export interface FleetLoad {
  /** Calls of Atlas for each instance and minute. */
  readonly eachAMinute: number;
  /** How many of all calls Atlas refused with 429. */
  readonly refused: number;
}

/** A hundred people with the fleet of a thousand settled instances open. */
export async function runFleetLoad(pace: Pace): Promise<FleetLoad> {
  const served = await startServed({ latency: LATENCY_MS, settings: { LOG_LEVEL: "warn" } });
  const watching = new AbortController();
  setMaxListeners(0, watching.signal);
  try {
    const { world, log } = served.atlas;
    addSettled(world);
    const counts: PollCounts = { answered: 0, failed: 0, lastFailure: "" };
    const come = () => startViewer([`${served.origin}/api/fleet`], counts, watching.signal);
    for (let viewer = 0; viewer < VIEWERS; viewer += 1) setTimeout(come, viewer * 100);
    await sleep(SETTLED_AFTER_MS);
    const from = world.clock.now();
    await sleep(pace.fleetMs);
    if (counts.failed > 0) throw new Error(`${counts.failed} polls failed: ${counts.lastFailure}`);
    const all = log.entries({ challenge: false });
    const calls = all.filter(({ at }) => at >= from).length;
    return {
      eachAMinute: calls / INSTANCES / (pace.fleetMs / MINUTE_MS),
      refused: all.filter(({ status }) => status === 429).length,
    };
  } finally {
    watching.abort();
    await served.end();
  }
}

/** The next slot of each is hours away. */
function addSettled(world: World): void {
  const now = world.clock.now();
  const projects = Array.from({ length: PROJECTS }, (_, index) =>
    world.addProject({ name: `Team ${index}` }),
  );
  for (let index = 0; index < INSTANCES; index += 1) {
    const project = projects[index % PROJECTS];
    const lastSlot = now - Math.round((1 + 3 * noise(`slot ${index}`)) * HOUR);
    if (project) world.addServerless(project.id, { name: `settled-${index}`, schedule: { lastSlot } });
  }
}

export async function measureFleetLoad({ pace, fleetLoad }: Context): Promise<readonly Row[]> {
  const { eachAMinute, refused } = await fleetLoad();
  const of = `${VIEWERS} viewers, each instance`;
  return [
    {
      name: "upstream calls of a settled fleet",
      figure: { of, value: eachAMinute, unit: "/min" },
      against: { of: "an instance watched by itself", value: 1, unit: "/min" },
      limit: pace.judgesFleet ? { on: "figure", most: EACH_A_MINUTE } : null,
    },
    {
      name: "of all of them refused (429)",
      figure: { of, value: refused, unit: "calls" },
      against: { of: "none", value: 0, unit: "calls" },
      limit: { on: "figure", most: 0 },
    },
  ];
}
