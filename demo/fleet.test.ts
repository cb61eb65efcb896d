import { expect, test } from "vitest";
import { addFleet } from "./fleet";
import { NOON } from "./testing/small-world";
import { createWorld } from "./world";

test("a thousand instances in forty projects, each with its own id", () => {
  const world = createWorld({ now: NOON, frozen: true });
  addFleet(world, 1000);
  const instances = [...world.projects.values()].flatMap((project) => [...project.serverless.values()]);
  expect(world.projects.size).toBe(40);
  expect(new Set(instances.map(({ id }) => id)).size).toBe(1000);
});
