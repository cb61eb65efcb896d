import type { Served } from "../lib/served";

/** The paths of an instance that was just made, and that nobody has asked for yet. */
export interface Watched {
  readonly page: string;
  readonly snapshots: string;
}

/** A healthy instance in a project of its own, whose next snapshot is hours away. */
export function addWatched({ origin, atlas }: Served, name: string): Watched {
  const projectId = atlas.world.addProject({ name }).id;
  atlas.world.addServerless(projectId, { name });
  const path = `/projects/${projectId}/serverless/${name}`;
  return { page: origin + path, snapshots: `${origin}/api${path}/snapshots` };
}
