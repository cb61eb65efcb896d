import { readDownload } from "@/lib/atlas/download";
import { parseRestoreJobRef, type RestoreJobParams } from "@/lib/http/params";
import { respondUnkept } from "@/lib/http/respond";

/** The one place that gives links to downloads away. Asked by a click, and by nothing else. */
export function GET(_: Request, { params }: { params: Promise<RestoreJobParams> }) {
  return respondUnkept(async () => readDownload(parseRestoreJobRef(await params)));
}
