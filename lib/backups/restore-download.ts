import { formatInstant } from "@/lib/time/format";
import { parseInstant } from "@/lib/time/parse-instant";
import { UTC } from "@/lib/time/zones";
import { kinds } from "./kinds";
import type { InstanceRef, RestoreJob } from "./model";
import { isRunning, restoreJobStatusWords } from "./status";

/** Whether the link of a download works no more; `now` in epoch ms. */
export function isDownloadOver(
  { status, expiresAt }: Pick<RestoreJob, "status" | "expiresAt">,
  now: number,
): boolean {
  const expires = parseInstant(expiresAt);
  return status === "expired" || (expires !== null && expires <= now);
}

/** Why a restore has nothing to download, in a sentence; null where it has. `now` in epoch ms. */
export function whyNoDownload(
  { kind }: Pick<InstanceRef, "kind">,
  job: RestoreJob,
  now: number,
): string | null {
  const { deliveryType, status, expiresAt, hasDownload } = job;
  if (!kinds[kind].capabilities.download) return kinds[kind].restore.downloadWords;
  if (deliveryType !== "download") return "This restore went into a cluster: there is nothing to download.";
  if (isRunning(job)) return "The download is not ready yet: Atlas gives the link when it is.";
  if (isDownloadOver(job, now)) {
    const when = expiresAt === null ? "" : ` on ${formatInstant(expiresAt, UTC, { year: true })} UTC`;
    return `The link has expired${when}. Ask Atlas for a new download of the snapshot.`;
  }
  if (hasDownload) return null;
  return `Atlas gives no link: the download is “${restoreJobStatusWords(status)}”.`;
}
