import { getRestoreJob } from "@/lib/cache/restore-jobs";
import { parseRestoreJobRef, type RestoreJobParams } from "@/lib/http/params";
import { respond } from "@/lib/http/respond";

export function GET(request: Request, { params }: { params: Promise<RestoreJobParams> }) {
  return respond(request, async (options) => getRestoreJob(parseRestoreJobRef(await params), options));
}
