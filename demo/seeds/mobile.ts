import { DAY, HOUR, MINUTE } from "../time";
import { GIGABYTE, type SeedProject, tags } from "./seed";

export function mobile(now: number): SeedProject {
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
      {
        kind: "flex",
        name: "newsletter",
        createDate: now - 210 * DAY - 16 * HOUR - 25 * MINUTE,
        tags: tags("production", "marketing"),
        schedule: { failed: [4] },
        // Somebody's script refreshes a copy every hour, for 90 days now.
        repeatedRestore: {
          times: 90 * 24,
          every: HOUR,
          last: now - 13 * MINUTE,
          targetClusterName: "newsletter-copy",
        },
      },
    ],
  };
}
