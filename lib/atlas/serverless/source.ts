import type { BackupSource } from "@/lib/backups/source";
import { newestFirst, newestJobsFirst } from "../newest-first";
import { atlasPaths } from "../paths";
import type { SourceContext } from "../source-context";
import { toInstance, toRestoreJob, toSnapshot } from "./mapper";
import { wireServerlessInstance, wireServerlessRestoreJob, wireServerlessSnapshot } from "./wire";

const VERSION = "2023-01-01";

/** Serverless instances, as the Atlas Admin API documents them. */
export function createServerlessSource({ client, projects }: SourceContext): BackupSource {
  return {
    async listInstances(project, { signal } = {}) {
      const path = atlasPaths.instances("serverless", project.id);
      const { items, unreadable } = await client.list(path, {
        version: VERSION,
        itemSchema: wireServerlessInstance,
        signal,
      });
      return { instances: items.map((wire) => toInstance(wire, project)), unreadable };
    },

    async getInstance({ projectId, name }, { signal } = {}) {
      const path = atlasPaths.instance("serverless", projectId, name);
      const [{ data }, projectName] = await Promise.all([
        client.get(path, { version: VERSION, schema: wireServerlessInstance, signal }),
        projects.nameOf(projectId, { signal }),
      ]);
      return toInstance(data, { id: projectId, name: projectName });
    },

    async listSnapshots({ projectId, name }, { signal } = {}) {
      const path = atlasPaths.snapshots("serverless", projectId, name);
      const list = await client.list(path, { version: VERSION, itemSchema: wireServerlessSnapshot, signal });
      return { snapshots: newestFirst(list.items.map(toSnapshot)), unreadable: list.unreadable };
    },

    async getSnapshot({ projectId, name, snapshotId }, { signal } = {}) {
      const path = atlasPaths.snapshot("serverless", projectId, name, snapshotId);
      const { data, raw } = await client.get(path, {
        version: VERSION,
        schema: wireServerlessSnapshot,
        signal,
      });
      return { snapshot: toSnapshot(data), raw };
    },

    async listRestoreJobs({ projectId, name }, { signal } = {}) {
      const path = atlasPaths.restoreJobs("serverless", projectId, name);
      const { items, unreadable } = await client.list(path, {
        version: VERSION,
        role: "Project Owner",
        itemSchema: wireServerlessRestoreJob,
        signal,
      });
      return { restoreJobs: newestJobsFirst(items.map(toRestoreJob)), unreadable };
    },
  };
}
