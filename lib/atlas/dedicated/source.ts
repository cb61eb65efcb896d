import { isBackupError } from "@/lib/backups/errors";
import { kinds } from "@/lib/backups/kinds";
import type { InstanceRef } from "@/lib/backups/model";
import type { BackupSource } from "@/lib/backups/source";
import type { AtlasClient } from "../client";
import { createCollectionSource, type SnapshotPaths } from "../collection-source";
import { toFlaggedDownloadLinks, toFlaggedRestoreJob } from "../flagged-restore-job";
import { atlasPaths } from "../paths";
import type { SourceContext } from "../source-context";
import { wireFlaggedRestoreJob } from "../wire";
import { toInstance, toSnapshot } from "./mapper";
import { CLUSTERS_VERSION, createTopology, type Topology } from "./topology";
import { type WireSchedule, wireDedicatedCluster, wireDedicatedSnapshot, wireSchedule } from "./wire";

/** Dedicated clusters: replica sets and sharded ones. A list tells less of them than each by itself. */
export function createDedicatedSource(context: SourceContext): BackupSource {
  const { client, projects } = context;
  const topology = createTopology(client);
  const source = createCollectionSource(context, {
    collection: "clusters",
    versions: { instances: CLUSTERS_VERSION, backups: "2023-01-01" },
    restoreJobsRole: kinds.clusters.restore.jobsRole,
    instance: [wireDedicatedCluster, (wire, project) => toInstance(wire, project)],
    snapshot: [wireDedicatedSnapshot, toSnapshot],
    restoreJob: [wireFlaggedRestoreJob, toFlaggedRestoreJob],
    downloadLinks: toFlaggedDownloadLinks,
    snapshotPaths: snapshotPaths(topology),
  });
  return {
    ...source,

    async listInstances(project, options) {
      const list = await source.listInstances(project, options);
      for (const instance of list.instances) topology.learn(instance);
      return list;
    },

    async getInstance(ref, { signal } = {}) {
      const { projectId, name } = ref;
      const [{ data }, schedule, projectName] = await Promise.all([
        client.get(atlasPaths.instance("clusters", projectId, name), {
          version: CLUSTERS_VERSION,
          schema: wireDedicatedCluster,
          signal,
        }),
        readSchedule(client, ref, signal),
        projects.nameOf(projectId, { signal }),
      ]);
      const instance = toInstance(data, { id: projectId, name: projectName }, schedule);
      topology.learn(instance);
      return instance;
    },
  };
}

/** null where Atlas has none (BACKUP_CONFIG_NOT_FOUND); where there is no such cluster, reading that one says so. */
async function readSchedule(
  client: AtlasClient,
  { projectId, name }: InstanceRef,
  signal: AbortSignal | undefined,
): Promise<WireSchedule | null> {
  try {
    const path = atlasPaths.schedule(projectId, name);
    return (await client.get(path, { version: "2024-08-05", schema: wireSchedule, signal })).data;
  } catch (error) {
    if (isBackupError(error, "not_found")) return null;
    throw error;
  }
}

function snapshotPaths(topology: Topology): SnapshotPaths {
  return {
    async list(ref, signal) {
      const { projectId, name } = ref;
      return (await topology.isSharded(ref, signal))
        ? atlasPaths.shardedSnapshots(projectId, name)
        : atlasPaths.snapshots("clusters", projectId, name);
    },
    async one(ref, signal) {
      const { projectId, name, snapshotId } = ref;
      return (await topology.isSharded(ref, signal))
        ? atlasPaths.shardedSnapshot(projectId, name, snapshotId)
        : atlasPaths.snapshot("clusters", projectId, name, snapshotId);
    },
  };
}
