import { noise } from "./ids";
import type { ServerlessInput } from "./serverless/instance";
import type { ScheduleInput } from "./serverless/schedule";
import { DAY, HOUR, MINUTE, wholeSecond } from "./time";
import type { World } from "./world";

const PROJECTS = 40;
const SERVICES = ["orders", "catalog", "sessions", "search", "billing", "inventory", "profiles", "events"];
const STAGES = ["prod", "prod", "staging", "dev"];
const REGIONS = ["US_EAST_1", "EU_WEST_1", "EU_CENTRAL_1", "AP_SOUTHEAST_1"];

/** So many instances over up to 40 projects: mostly healthy, a few of each trouble. The same on every start. */
export function addFleet(world: World, instances: number): void {
  const now = wholeSecond(world.clock.now());
  const projects = Array.from({ length: Math.min(PROJECTS, instances) }, (_, index) =>
    world.addProject({ name: `Team ${String(index + 1).padStart(2, "0")}`, created: now - 900 * DAY }),
  );
  for (let index = 0; index < instances; index += 1) {
    const project = projects[index % projects.length];
    if (project !== undefined) world.addServerless(project.id, fleetInstance(index, now));
  }
}

function fleetInstance(index: number, now: number): ServerlessInput {
  const stage = pick(STAGES, `stage ${index}`);
  const service = pick(SERVICES, `service ${index}`);
  return {
    name: `${service}-${stage}-${index + 1}`,
    backup: stage === "prod" ? "continuous" : "basic",
    createDate: now - Math.round((60 + noise(`age ${index}`) * 800) * DAY),
    region: pick(REGIONS, `region ${index}`),
    tags: [{ key: "environment", value: stage }],
    schedule: fleetSchedule(index, now),
  };
}

/** One in fifty has failed twice, one in fifty is late, one in a hundred failed once lately. */
function fleetSchedule(index: number, now: number): ScheduleInput {
  const lastSlot = now - Math.round(noise(`slot ${index}`) * 6 * HOUR);
  const fate = noise(`fate ${index}`);
  if (fate < 0.02) return { lastSlot, failed: [0, 1] };
  if (fate < 0.04) return { lastSlot: Math.min(lastSlot, now - 40 * MINUTE), missing: [0] };
  if (fate < 0.05) return { lastSlot, failed: [3] };
  return { lastSlot };
}

function pick(choices: readonly string[], seed: string): string {
  return choices[Math.floor(noise(seed) * choices.length)] ?? seed;
}
