import type { Problem } from "@/lib/backups/errors";
import type { RestoreDownload, RestoreJobRef } from "@/lib/backups/model";
import { paths } from "@/lib/paths";

type DownloadAnswer = { readonly download: RestoreDownload } | { readonly refusal: string };

/** Asks for the links of a download, past every cache: they are secrets. Never rejects. */
export async function readDownload(ref: RestoreJobRef): Promise<DownloadAnswer> {
  try {
    const response = await fetch(paths.api.restoreJobDownload(ref), { cache: "no-store" });
    if (response.ok) return { download: await response.json() };
    const problem: Partial<Problem> = await response.json();
    return { refusal: problem.detail ?? NOT_REACHED };
  } catch {
    return { refusal: NOT_REACHED };
  }
}

const NOT_REACHED = "The dashboard's own server did not answer. Try again.";
