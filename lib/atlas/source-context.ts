import type { BackupSource } from "@/lib/backups/source";
import type { AtlasClient } from "./client";
import type { Projects } from "./projects";

/** What every source is made from. */
export interface SourceContext {
  readonly client: AtlasClient;
  readonly projects: Projects;
}

/** The same source, which refuses what lies in a hidden project before Atlas is asked: `BackupError` not_found. */
export function withinScope(source: BackupSource, { refuseHidden }: Projects): BackupSource {
  return {
    async listInstances(project, options) {
      refuseHidden(project.id);
      return source.listInstances(project, options);
    },
    async getInstance(ref, options) {
      refuseHidden(ref.projectId);
      return source.getInstance(ref, options);
    },
    async listSnapshots(ref, options) {
      refuseHidden(ref.projectId);
      return source.listSnapshots(ref, options);
    },
    async getSnapshot(ref, options) {
      refuseHidden(ref.projectId);
      return source.getSnapshot(ref, options);
    },
    async listRestoreJobs(ref, options) {
      refuseHidden(ref.projectId);
      return source.listRestoreJobs(ref, options);
    },
    async getRestoreJob(ref, options) {
      refuseHidden(ref.projectId);
      return source.getRestoreJob(ref, options);
    },
    async getDownload(ref, options) {
      refuseHidden(ref.projectId);
      return source.getDownload(ref, options);
    },
  };
}
