import { backups } from "@/lib/cache/backups";
import { type InstanceParams, parseInstanceRef } from "@/lib/http/params";
import { respond } from "@/lib/http/respond";

export function GET(request: Request, { params }: { params: Promise<InstanceParams> }) {
  return respond(request, async (options) => backups.getInstance(parseInstanceRef(await params), options));
}
