import type { ServerlessInput } from "./serverless/instance";
import { isFirstOfDay } from "./serverless/schedule";
import { DAY, HOUR, MINUTE, SECOND, wholeSecond } from "./time";
import type { World } from "./world";

const GIGABYTE = 1e9;

interface SeedProject {
  readonly name: string;
  readonly instances: readonly ServerlessInput[];
}

/** The world of the demo: four projects, twelve instances, and each thing that happens to backups once. */
export function addSeeds(world: World): void {
  const now = wholeSecond(world.clock.now());
  for (const { name, instances } of [storefront(now), platform(now), data(now), mobile(now)]) {
    const project = world.addProject({ name, created: now - 900 * DAY });
    for (const instance of instances) world.addServerless(project.id, instance);
  }
}

function storefront(now: number): SeedProject {
  return {
    name: "Storefront",
    instances: [
      ordersProd(now),
      {
        name: "catalog-prod",
        createDate: now - 611 * DAY - 4 * HOUR,
        tags: tags("production", "catalog"),
        bytes: { start: 18.2 * GIGABYTE, perDay: 9e6 },
        schedule: { lastSlot: now - 1 * HOUR - 7 * MINUTE },
      },
      {
        name: "sessions",
        createDate: now - 402 * DAY - 9 * HOUR,
        tags: tags("production", "identity"),
        bytes: { start: 6.7 * GIGABYTE, perDay: 2e6 },
        schedule: { lastSlot: now - 3 * HOUR - 21 * MINUTE },
      },
      {
        name: "orders-staging",
        backup: "basic",
        createDate: now - 388 * DAY,
        tags: tags("staging", "checkout"),
        bytes: { start: 3.1 * GIGABYTE, perDay: 1e6 },
        schedule: { lastSlot: now - 4 * HOUR - 35 * MINUTE },
      },
    ],
  };
}

/** Queued when the demo starts, completed within two minutes; one failure two days ago, one day without a daily. */
function ordersProd(now: number): ServerlessInput {
  const every = 6 * HOUR;
  const isDaily = (back: number) => isFirstOfDay(now - back * every, every);
  const missing = [76, 77, 78, 79].filter(isDaily);
  return {
    name: "orders-prod",
    createDate: now - 730 * DAY - 2 * HOUR,
    mongoDBVersion: "8.0.17",
    tags: tags("production", "checkout"),
    bytes: { start: 33.5 * GIGABYTE, perDay: 11.6e6 },
    schedule: {
      lastSlot: now,
      ages: { inProgress: 20 * SECOND, completed: 80 * SECOND },
      failed: [isDaily(8) ? 9 : 8],
      missing,
    },
  };
}

function platform(now: number): SeedProject {
  return {
    name: "Platform",
    instances: [
      {
        name: "search-index",
        createDate: now - 295 * DAY - 3 * HOUR,
        region: "US_EAST_1",
        tags: tags("production", "search"),
        bytes: { start: 9.4 * GIGABYTE, perDay: 14e6 },
        // Its slot passed 40 minutes ago and nothing was taken: late.
        schedule: { lastSlot: now - 40 * MINUTE, missing: [0] },
      },
      {
        name: "billing",
        createDate: now - 812 * DAY - 7 * HOUR,
        region: "EU_CENTRAL_1",
        mongoDBVersion: "7.0.25",
        tags: tags("production", "finance"),
        bytes: { start: 5.9 * GIGABYTE, perDay: 3e6 },
        schedule: { lastSlot: now - 5 * HOUR - 12 * MINUTE },
      },
      {
        name: "feature-flags",
        backup: "basic",
        createDate: now - 510 * DAY,
        tags: tags("production", "platform"),
        bytes: { start: 0.31 * GIGABYTE, perDay: 40e3 },
        schedule: { lastSlot: now - 2 * HOUR - 49 * MINUTE },
      },
    ],
  };
}

function data(now: number): SeedProject {
  return {
    name: "Data",
    instances: [
      {
        name: "analytics-dev",
        backup: "basic",
        createDate: now - 154 * DAY,
        provider: "GCP",
        region: "WESTERN_EUROPE",
        tags: tags("development", "data"),
        bytes: { start: 12.6 * GIGABYTE, perDay: 21e6 },
        schedule: { lastSlot: now - 1 * HOUR - 58 * MINUTE },
      },
      {
        name: "recommendations",
        createDate: now - 3 * MINUTE,
        provider: "GCP",
        region: "WESTERN_EUROPE",
        stateName: "CREATING",
        tags: tags("production", "data"),
        schedule: { lastSlot: now + 6 * HOUR - 3 * MINUTE },
      },
    ],
  };
}

function mobile(now: number): SeedProject {
  return {
    name: "Mobile",
    instances: [
      {
        name: "mobile-sync",
        createDate: now - 267 * DAY - 5 * HOUR,
        region: "AP_SOUTHEAST_1",
        tags: tags("production", "mobile"),
        bytes: { start: 4.2 * GIGABYTE, perDay: 5e6 },
        // The two newest failed: the last good one is 14 hours and 20 minutes old.
        schedule: { lastSlot: now - 2 * HOUR - 20 * MINUTE, failed: [0, 1] },
      },
      {
        name: "push-tokens",
        createDate: now - 70 * MINUTE,
        region: "AP_SOUTHEAST_1",
        tags: tags("production", "mobile"),
        // Too young for its first slot.
        schedule: { lastSlot: now + 4 * HOUR + 50 * MINUTE },
      },
      {
        name: "sandbox-7",
        backup: "basic",
        createDate: now - 33 * DAY,
        provider: "AZURE",
        region: "EUROPE_NORTH",
        bytes: { start: 0.09 * GIGABYTE, perDay: 10e3 },
        schedule: { lastSlot: now - 5 * HOUR - 41 * MINUTE },
      },
    ],
  };
}

function tags(environment: string, team: string) {
  return [
    { key: "environment", value: environment },
    { key: "team", value: team },
  ];
}
