import { kinds } from "./kinds";
import type { Instance } from "./model";

type Place = Pick<Instance, "kind" | "clusterType">;

/** Whether Atlas restores from the one into the other, as far as kinds and topologies tell; shards are not counted. */
export function canRestoreInto(from: Place, target: Place): boolean {
  return kinds[from.kind].restore.targetKinds.includes(target.kind) && isSharded(from) === isSharded(target);
}

function isSharded({ clusterType }: Place): boolean {
  return clusterType === "SHARDED" || clusterType === "GEOSHARDED";
}
