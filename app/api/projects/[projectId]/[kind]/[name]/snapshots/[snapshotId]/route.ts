import { backups } from "@/lib/cache/backups";
import { parseSnapshotRef, type SnapshotParams } from "@/lib/http/params";
import { respond } from "@/lib/http/respond";

export function GET(request: Request, { params }: { params: Promise<SnapshotParams> }) {
  return respond(request, async (options) => backups.getSnapshot(parseSnapshotRef(await params), options));
}
