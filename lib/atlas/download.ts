import "server-only";
import { BackupError } from "@/lib/backups/errors";
import { kinds } from "@/lib/backups/kinds";
import type { RestoreDownload, RestoreJobRef } from "@/lib/backups/model";
import { whyNoDownload } from "@/lib/backups/restore-download";
import { getAtlas } from "./sources";

/**
 * The links of a download, asked of Atlas at this moment and kept nowhere. Throws `BackupError`: not_found, with the
 * reason, where there is nothing to download (any more).
 */
export async function readDownload(ref: RestoreJobRef): Promise<RestoreDownload> {
  const atlas = getAtlas();
  const { capabilities, restore } = kinds[ref.kind];
  if (!capabilities.download) throw new BackupError("not_found", restore.downloadWords);
  const { restoreJob, links } = await atlas.sources[ref.kind].getDownload(ref);
  const now = Date.now() + (atlas.stats().clockOffsetMs ?? 0);
  const reason = whyNoDownload(ref, restoreJob, now);
  if (reason !== null) throw new BackupError("not_found", reason);
  return { links, expiresAt: restoreJob.expiresAt };
}
