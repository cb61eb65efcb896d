import type { RestoreInput } from "../backups/restore";
import { isFirstOfDay } from "../serverless/schedule";
import { DAY, HOUR, MINUTE, SECOND } from "../time";
import { GIGABYTE, type Seed, type SeedProject, tags } from "./seed";

export function storefront(now: number): SeedProject {
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
      sessionsArchive(now),
      {
        kind: "clusters",
        name: "cms",
        createDate: now - 340 * DAY - 2 * HOUR,
        tags: tags("development", "content"),
        // Nobody has turned its backup on.
        schedule: null,
      },
    ],
  };
}

/** Queued when the demo starts, completed within two minutes; one failure two days ago, one day without a daily. */
function ordersProd(now: number): Seed {
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
    restores: rehearsals(now),
  };
}

/** Into the staging instance: one that failed, its second try, one that somebody stopped, and one that runs. */
function rehearsals(now: number): readonly RestoreInput[] {
  const into = { targetClusterName: "orders-staging" };
  const point = { ...into, deliveryType: "pointInTime" } as const;
  return [
    { ...into, startedAt: now - 31 * HOUR, outcome: "failed" },
    { ...into, startedAt: now - 30 * HOUR },
    {
      ...point,
      startedAt: now - 26 * HOUR,
      pointInTimeUTCSeconds: (now - 40 * HOUR) / SECOND,
      outcome: "cancelled",
    },
    { ...point, pointInTimeUTCSeconds: (now - 3 * HOUR - 12 * MINUTE) / SECOND, seconds: 150 },
  ];
}

/** Was serverless, is Flex; restored yesterday, and being restored once more. */
function sessionsArchive(now: number): Seed {
  return {
    kind: "flex",
    name: "sessions-archive",
    formerServerless: true,
    createDate: now - 1002 * DAY - 5 * HOUR - 40 * MINUTE,
    tags: tags("production", "identity"),
    restores: [
      { startedAt: now - 26 * HOUR, targetClusterName: "newsletter" },
      { targetClusterName: "newsletter", seconds: 150 },
    ],
  };
}
