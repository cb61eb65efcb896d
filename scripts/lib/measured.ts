import { createActions } from "../../demo/actions";
import type { Served } from "./served";

/** Every kind of page by its name, with its address, about one healthy instance that this puts into the world. */
export async function addMeasuredPages({ atlas, origin }: Served): Promise<Readonly<Record<string, string>>> {
  const projectId = atlas.world.addProject({ name: "Measured" }).id;
  const { name } = atlas.world.addServerless(projectId, { name: "measured" });
  const { restoreJobId } = createActions(atlas).startRestore({ projectId, name });
  const path = `/projects/${projectId}/serverless/${name}`;
  const response = await fetch(`${origin}/api${path}/snapshots`);
  const { snapshots }: { snapshots: { id: string }[] } = await response.json();
  const newest = snapshots[0];
  if (!newest) throw new Error(`There is no snapshot to measure: ${response.status}`);
  return {
    "all instances": `${origin}/`,
    snapshots: `${origin}${path}`,
    restore: `${origin}${path}/restore`,
    "restore jobs": `${origin}${path}/restore-jobs`,
    "restore job detail": `${origin}${path}/restore-jobs/${restoreJobId}`,
    "snapshot detail": `${origin}${path}/snapshots/${newest.id}`,
    "retention proof": `${origin}/retention`,
    connection: `${origin}/connection`,
  };
}
