import type { z } from "zod";
import type {
  DownloadLink,
  Instance,
  Project,
  RestoreJob,
  RestoreJobRef,
  Snapshot,
  SnapshotRef,
} from "@/lib/backups/model";
import type { BackupSource } from "@/lib/backups/source";
import { newestFirst, newestJobsFirst } from "./newest-first";
import { type AtlasPath, atlasPaths, type Collection } from "./paths";
import type { SourceContext } from "./source-context";
import { withoutLinks } from "./without-links";

type WithoutId = Omit<SnapshotRef, "kind" | "snapshotId">;

/** How Atlas keeps the instances of one kind, and what they are here. */
export interface CollectionDescription<WireInstance, WireSnapshot, WireRestoreJob> {
  readonly collection: Collection;
  /** Dates of the API's versions. */
  readonly versions: { readonly instances: string; readonly backups: string };
  /** The Atlas role that reading restore jobs needs. Everything else needs Project Read Only. */
  readonly restoreJobsRole: string;
  readonly instance: readonly [z.ZodType<WireInstance>, (wire: WireInstance, project: Project) => Instance];
  readonly snapshot: readonly [z.ZodType<WireSnapshot>, (wire: WireSnapshot) => Snapshot];
  readonly restoreJob: readonly [z.ZodType<WireRestoreJob>, (wire: WireRestoreJob) => RestoreJob];
  /** The links to downloads that a restore job carries, of which its mapper lets nothing out. */
  readonly downloadLinks: (wire: WireRestoreJob) => readonly DownloadLink[];
  /** Where snapshots are, if not where every kind has them. */
  readonly snapshotPaths?: SnapshotPaths;
}

export interface SnapshotPaths {
  list(ref: WithoutId, signal: AbortSignal | undefined): Promise<AtlasPath>;
  one(ref: WithoutId & { snapshotId: string }, signal: AbortSignal | undefined): Promise<AtlasPath>;
}

/** A source for whatever Atlas keeps as a collection of instances with their backups below. */
export function createCollectionSource<I, S, J>(
  { client, projects }: SourceContext,
  description: CollectionDescription<I, S, J>,
): BackupSource {
  const { collection, versions, snapshotPaths = usualPaths(collection) } = description;
  const [instanceSchema, toInstance] = description.instance;
  const [snapshotSchema, toSnapshot] = description.snapshot;
  return {
    async listInstances(project, { signal } = {}) {
      const read = { version: versions.instances, itemSchema: instanceSchema, signal };
      const { items, unreadable } = await client.list(atlasPaths.instances(collection, project.id), read);
      return { instances: items.map((wire) => toInstance(wire, project)), unreadable };
    },

    async getInstance({ projectId, name }, { signal } = {}) {
      const read = { version: versions.instances, schema: instanceSchema, signal };
      const [{ data }, projectName] = await Promise.all([
        client.get(atlasPaths.instance(collection, projectId, name), read),
        projects.nameOf(projectId, { signal }),
      ]);
      return toInstance(data, { id: projectId, name: projectName });
    },

    async listSnapshots(ref, { signal } = {}) {
      const read = { version: versions.backups, itemSchema: snapshotSchema, signal };
      const { items, unreadable } = await client.list(await snapshotPaths.list(ref, signal), read);
      return { snapshots: newestFirst(items.map(toSnapshot)), unreadable };
    },

    async getSnapshot(ref, { signal } = {}) {
      const read = { version: versions.backups, schema: snapshotSchema, signal };
      const { data, raw } = await client.get(await snapshotPaths.one(ref, signal), read);
      return { snapshot: toSnapshot(data), raw };
    },

    ...restoreJobReads(client, description),
  };
}

type RestoreJobReads = Pick<BackupSource, "listRestoreJobs" | "getRestoreJob" | "getDownload">;

function restoreJobReads<I, S, J>(
  client: SourceContext["client"],
  { collection, versions, restoreJobsRole: role, restoreJob, downloadLinks }: CollectionDescription<I, S, J>,
): RestoreJobReads {
  const [schema, toRestoreJob] = restoreJob;
  const read = { version: versions.backups, role };
  const one = ({ projectId, name, restoreJobId }: RestoreJobRef, signal: AbortSignal | undefined) =>
    client.get(atlasPaths.restoreJob(collection, projectId, name, restoreJobId), { ...read, schema, signal });
  return {
    async listRestoreJobs({ projectId, name }, { signal } = {}) {
      const path = atlasPaths.restoreJobs(collection, projectId, name);
      const { items, unreadable } = await client.list(path, { ...read, itemSchema: schema, signal });
      return {
        restoreJobs: newestJobsFirst(items.map(toRestoreJob)),
        unreadable: unreadable.map(({ reason, raw }) => ({ reason, raw: withoutLinks(raw) })),
      };
    },

    async getRestoreJob(ref, { signal } = {}) {
      const { data, raw } = await one(ref, signal);
      return { restoreJob: toRestoreJob(data), raw: withoutLinks(raw) };
    },

    async getDownload(ref, { signal } = {}) {
      const { data } = await one(ref, signal);
      return { restoreJob: toRestoreJob(data), links: downloadLinks(data) };
    },
  };
}

function usualPaths(collection: Collection): SnapshotPaths {
  return {
    list: async ({ projectId, name }) => atlasPaths.snapshots(collection, projectId, name),
    one: async ({ projectId, name, snapshotId }) =>
      atlasPaths.snapshot(collection, projectId, name, snapshotId),
  };
}
