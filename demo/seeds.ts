import { addInstance, addRestore } from "./by-kind";
import { repeatRestore } from "./flex/repeated-restore";
import { data } from "./seeds/data";
import { migrated } from "./seeds/migrated";
import { mobile } from "./seeds/mobile";
import { platform } from "./seeds/platform";
import type { Seed } from "./seeds/seed";
import { storefront } from "./seeds/storefront";
import { DAY, wholeSecond } from "./time";
import type { World } from "./world";

/**
 * The world of the demo: four projects, nineteen instances, and each thing that happens to backups once.
 * `today` turns the twelve serverless ones into what they became in January 2026.
 */
export function addSeeds(world: World, { today = false } = {}): void {
  const now = wholeSecond(world.clock.now());
  for (const { name, instances } of [storefront(now), platform(now), data(now), mobile(now)]) {
    const { id } = world.addProject({ name, created: now - 900 * DAY });
    for (const seed of instances) addSeed(world, id, today ? migrated(seed) : seed);
  }
}

function addSeed(world: World, projectId: string, { restores = [], repeatedRestore, ...input }: Seed): void {
  const { name } = addInstance(world, projectId, input);
  if (repeatedRestore) repeatRestore(world.flex(projectId, name), repeatedRestore);
  for (const restore of restores) addRestore(world, { projectId, name, kind: input.kind }, restore);
}
