import { createActions } from "../actions";
import { createAtlas } from "../atlas";
import { instancesOf } from "../project";
import { addSeeds } from "../seeds";
import { createWorld } from "../world";

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly createdAt?: string;
  readonly snapshotType?: string;
  readonly description?: string;
}

/** The same at every hour of the day: what is seeded may not depend on when the demo starts. */
export const STARTS = [0, 5, 11, 17, 23].map((hour) => Date.UTC(2026, 10, 24, hour, 34, 56));

const KINDS = ["serverless", "flex", "clusters"] as const;

/** The demo at that moment: its instances of all kinds, and an instance's snapshots by its name. */
export function demoAt(start: number, today = false) {
  const world = createWorld({ now: start, frozen: true });
  addSeeds(world, { today });
  const actions = createActions(createAtlas(world, { today }));
  const all = [...world.projects.values()].flatMap((project) =>
    KINDS.flatMap((kind) => [...instancesOf(project, kind).values()].map((item) => ({ ...item, kind }))),
  );
  const snapshots = (wanted: string) => {
    const found = all.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`no ${wanted}`);
    return asSeen(actions.snapshots({ projectId: found.groupId, name: wanted, kind: found.kind }));
  };
  return { world, actions, all, snapshots };
}

/** The seeds hold nothing by a test's hand, so every snapshot is one of the stand-in's own. */
function asSeen(snapshots: unknown[]): Seen[] {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: the named helper with its guarantee
  return snapshots as Seen[];
}
