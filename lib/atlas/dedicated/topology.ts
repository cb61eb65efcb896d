import type { Instance, InstanceRef } from "@/lib/backups/model";
import type { AtlasClient } from "../client";
import { atlasPaths } from "../paths";
import { wireDedicatedCluster } from "./wire";

export const CLUSTERS_VERSION = "2024-08-05";

type Named = Pick<InstanceRef, "projectId" | "name">;

/** A replica set can be made a sharded cluster: what was learned longer ago is asked again. */
const KNOWN_FOR_MS = 10 * 60_000;

/** Which clusters are sharded: Atlas keeps the snapshots of those elsewhere. */
export interface Topology {
  /** Asked of Atlas only when it is not known. Throws `BackupError`. */
  isSharded(ref: Named, signal: AbortSignal | undefined): Promise<boolean>;
  learn(cluster: Pick<Instance, "projectId" | "name" | "clusterType">): void;
}

export function createTopology(client: AtlasClient): Topology {
  const known = new Map<string, { readonly isSharded: boolean; readonly at: number }>();

  function learn({ clusterType, ...ref }: Named & Pick<Instance, "clusterType">): boolean {
    const isSharded = clusterType === "SHARDED" || clusterType === "GEOSHARDED";
    known.set(keyOf(ref), { isSharded, at: Date.now() });
    return isSharded;
  }

  return {
    learn,
    async isSharded({ projectId, name }, signal) {
      const found = known.get(keyOf({ projectId, name }));
      if (found && Date.now() - found.at < KNOWN_FOR_MS) return found.isSharded;
      const path = atlasPaths.instance("clusters", projectId, name);
      const { data } = await client.get(path, {
        version: CLUSTERS_VERSION,
        schema: wireDedicatedCluster,
        signal,
      });
      return learn({ projectId, name, clusterType: data.clusterType ?? null });
    },
  };
}

function keyOf({ projectId, name }: Named): string {
  return `${projectId}/${name}`;
}
