import type { ServerlessInput } from "../serverless/instance";
import { GIGABYTE, type Seed } from "./seed";

/** So that the two largest become dedicated; how large a Flex cluster's snapshots are, nobody is told. */
const LARGEST_FLEX = 15 * GIGABYTE;

/** What MongoDB made of a serverless instance in January 2026; the others stay what they are. */
export function migrated(seed: Seed): Seed {
  if (seed.kind === "flex" || seed.kind === "clusters") return seed;
  const { bytes, schedule, backup: _, kind: __, ...kept } = seed;
  if (bytes !== undefined && bytes.start > LARGEST_FLEX) {
    return { ...kept, kind: "clusters", bytes, schedule: dedicatedSchedule(schedule) };
  }
  const { failed, missing } = schedule ?? {};
  return { ...kept, kind: "flex", formerServerless: true, schedule: { failed, missing } };
}

function dedicatedSchedule(schedule: ServerlessInput["schedule"]) {
  const { lastSlot, ages, failed, missing } = schedule ?? {};
  return { lastSlot, ages, failed, missing };
}
