import { DAY, HOUR, MINUTE } from "../time";
import { GIGABYTE, type SeedProject, tags } from "./seed";

export function data(now: number): SeedProject {
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
      {
        kind: "clusters",
        name: "clickstream",
        createDate: now - 520 * DAY - 6 * HOUR,
        region: "US_EAST_1",
        instanceSize: "M40",
        shards: 3,
        tags: tags("production", "data"),
        bytes: { start: 212 * GIGABYTE, perDay: 190e6 },
        schedule: { lastSlot: now - 2 * HOUR - 44 * MINUTE, restoreWindowDays: 2 },
      },
      {
        kind: "clusters",
        name: "reporting",
        createDate: now - 377 * DAY - 11 * HOUR,
        provider: "GCP",
        region: "WESTERN_EUROPE",
        tags: tags("production", "data"),
        bytes: { start: 15.8 * GIGABYTE, perDay: 8e6 },
        // Snapshots, but no point in time.
        pitEnabled: false,
        schedule: { lastSlot: now - 3 * HOUR - 37 * MINUTE },
      },
    ],
  };
}
