import { kinds } from "@/lib/backups/kinds";
import type { BackupSource } from "@/lib/backups/source";
import { createCollectionSource } from "../collection-source";
import { toFlaggedDownloadLinks, toFlaggedRestoreJob } from "../flagged-restore-job";
import type { SourceContext } from "../source-context";
import { wireFlaggedRestoreJob } from "../wire";
import { toInstance, toSnapshot } from "./mapper";
import { wireServerlessInstance, wireServerlessSnapshot } from "./wire";

/** Serverless instances, as the Atlas Admin API documents them. */
export function createServerlessSource(context: SourceContext): BackupSource {
  return createCollectionSource(context, {
    collection: "serverless",
    versions: { instances: "2023-01-01", backups: "2023-01-01" },
    restoreJobsRole: kinds.serverless.restore.jobsRole,
    instance: [wireServerlessInstance, toInstance],
    snapshot: [wireServerlessSnapshot, toSnapshot],
    restoreJob: [wireFlaggedRestoreJob, toFlaggedRestoreJob],
    downloadLinks: toFlaggedDownloadLinks,
  });
}
