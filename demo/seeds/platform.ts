import { DAY, HOUR, MINUTE, SECOND } from "../time";
import { GIGABYTE, type Seed, type SeedProject, tags } from "./seed";

export function platform(now: number): SeedProject {
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
        restores: [{ startedAt: now - 31 * HOUR, targetClusterName: "billing-check" }],
      },
      {
        name: "feature-flags",
        backup: "basic",
        createDate: now - 510 * DAY,
        tags: tags("production", "platform"),
        bytes: { start: 0.31 * GIGABYTE, perDay: 40e3 },
        schedule: { lastSlot: now - 2 * HOUR - 49 * MINUTE },
      },
      ledger(now),
      payments(now),
    ],
  };
}

/** A healthy replica set with seven days of point in time, and one restore of each sort. */
function ledger(now: number): Seed {
  return {
    kind: "clusters",
    name: "ledger",
    createDate: now - 640 * DAY - 8 * HOUR,
    region: "EU_CENTRAL_1",
    instanceSize: "M30",
    tags: tags("production", "finance"),
    bytes: { start: 48.7 * GIGABYTE, perDay: 31e6 },
    schedule: { lastSlot: now - 1 * HOUR - 26 * MINUTE, restoreWindowDays: 7 },
    restores: [
      { startedAt: now - 50 * HOUR, targetClusterName: "ledger-check" },
      { startedAt: now - 3 * HOUR, deliveryType: "download" },
      {
        deliveryType: "pointInTime",
        pointInTimeUTCSeconds: (now - 5 * HOUR) / SECOND,
        targetClusterName: "ledger-check",
      },
    ],
  };
}

/** One snapshot by hand before last week's release, and one that is being taken. */
function payments(now: number): Seed {
  return {
    kind: "clusters",
    name: "payments",
    createDate: now - 455 * DAY - 1 * HOUR,
    instanceSize: "M20",
    tags: tags("production", "finance"),
    bytes: { start: 21.3 * GIGABYTE, perDay: 17e6 },
    schedule: { lastSlot: now - 4 * HOUR - 3 * MINUTE },
    onDemand: [
      { at: now - 6 * DAY - 2 * HOUR, description: "Before release 4.12", retentionInDays: 30 },
      { at: now - 10 * SECOND, description: "Before the schema change", retentionInDays: 14 },
    ],
  };
}
