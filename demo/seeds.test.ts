import { expect, test } from "vitest";
import { createActions } from "./actions";
import { createAtlas } from "./atlas";
import { addFleet } from "./fleet";
import { addSeeds } from "./seeds";
import { DAY, HOUR, MINUTE, SECOND } from "./time";
import { createWorld } from "./world";

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly createdAt?: string;
}

/** The same at every hour of the day: what is seeded may not depend on when the demo starts. */
const STARTS = [0, 5, 11, 17, 23].map((hour) => Date.UTC(2026, 10, 24, hour, 34, 56));

function demoAt(start: number) {
  const world = createWorld({ now: start, frozen: true });
  addSeeds(world);
  const actions = createActions(createAtlas(world));
  const project = (name: string) =>
    [...world.projects.values()].find((item) => item.serverless.has(name))?.id ?? "";
  const snapshots = (name: string) => actions.snapshots({ projectId: project(name), name }) as Seen[];
  return { world, actions, snapshots };
}

test("four projects, twelve instances, all ids different", () => {
  const { world } = demoAt(STARTS[0] ?? 0);
  const projects = [...world.projects.values()];
  const instances = projects.flatMap((project) => [...project.serverless.values()]);
  expect([projects.length, instances.length]).toEqual([4, 12]);
  expect(new Set([...projects, ...instances].map(({ id }) => id)).size).toBe(16);
});

test.each(STARTS)("from %d on, orders-prod completes one snapshot within two minutes", (start) => {
  const { actions, snapshots } = demoAt(start);
  const statusAfter = (seconds: number) => {
    actions.setClock({ to: start + seconds * SECOND });
    return snapshots("orders-prod")[0]?.status;
  };
  expect([0, 19, 20, 79, 80].map(statusAfter)).toEqual([
    "queued",
    "queued",
    "inProgress",
    "inProgress",
    "completed",
  ]);
});

test.each(STARTS)(
  "from %d on, orders-prod has one failure two days ago and misses one of 35 dailies",
  (start) => {
    const list = demoAt(start).snapshots("orders-prod");
    const failed = list.filter(({ status }) => status === "failed");
    expect(failed).toHaveLength(1);
    const days = list.map(({ createdAt }) => Math.floor((start - Date.parse(createdAt ?? "")) / DAY));
    expect(days.filter((day) => day > 3)).toHaveLength(new Set(days.filter((day) => day > 3)).size);
    const seen = new Set(list.flatMap(({ createdAt }) => createdAt?.slice(0, 10) ?? []));
    const lost = Array.from({ length: 30 }, (_, day) =>
      new Date(start - (day + 2) * DAY).toISOString().slice(0, 10),
    );
    expect(lost.filter((day) => !seen.has(day))).toHaveLength(1);
  },
);

test("mobile-sync failed twice, search-index is late, push-tokens and recommendations have none yet", () => {
  const start = STARTS[2] ?? 0;
  const { snapshots } = demoAt(start);
  expect(
    snapshots("mobile-sync")
      .map(({ status }) => status)
      .slice(0, 3),
  ).toEqual(["failed", "failed", "completed"]);
  const newest = Date.parse(snapshots("search-index")[0]?.createdAt ?? "");
  expect(start - newest).toBe(6 * HOUR + 40 * MINUTE);
  expect([snapshots("push-tokens"), snapshots("recommendations")]).toEqual([[], []]);
});

test("Basic lists two, and what is not done yet", () => {
  const { snapshots } = demoAt(STARTS[1] ?? 0);
  for (const name of ["orders-staging", "feature-flags", "analytics-dev", "sandbox-7"]) {
    expect(snapshots(name)).toHaveLength(2);
  }
});

test("a thousand instances in forty projects, each with its own id", () => {
  const world = createWorld({ now: STARTS[0], frozen: true });
  addFleet(world, 1000);
  const instances = [...world.projects.values()].flatMap((project) => [...project.serverless.values()]);
  expect(world.projects.size).toBe(40);
  expect(new Set(instances.map(({ id }) => id)).size).toBe(1000);
});
