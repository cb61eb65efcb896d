import { kinds } from "@/lib/backups/kinds";
import type { BackupSource } from "@/lib/backups/source";
import { createCollectionSource } from "../collection-source";
import type { SourceContext } from "../source-context";
import { toDownloadLinks, toInstance, toRestoreJob, toSnapshot } from "./mapper";
import { wireFlexCluster, wireFlexRestoreJob, wireFlexSnapshot } from "./wire";

/** Flex clusters, which serverless instances have become. */
export function createFlexSource(context: SourceContext): BackupSource {
  return createCollectionSource(context, {
    collection: "flexClusters",
    versions: { instances: "2024-11-13", backups: "2024-11-13" },
    restoreJobsRole: kinds.flex.restore.jobsRole,
    instance: [wireFlexCluster, toInstance],
    snapshot: [wireFlexSnapshot, toSnapshot],
    restoreJob: [wireFlexRestoreJob, toRestoreJob],
    downloadLinks: toDownloadLinks,
  });
}
