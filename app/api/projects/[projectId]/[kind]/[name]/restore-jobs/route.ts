import { listRestoreJobs } from "@/lib/cache/restore-jobs";
import { type InstanceParams, parseInstanceRef } from "@/lib/http/params";
import { respond } from "@/lib/http/respond";

export function GET(request: Request, { params }: { params: Promise<InstanceParams> }) {
  return respond(request, async (options) => listRestoreJobs(parseInstanceRef(await params), options));
}
