import { backups } from "@/lib/cache/backups";
import { respond } from "@/lib/http/respond";

export const dynamic = "force-dynamic";

export function GET(request: Request) {
  return respond(request, (options) => backups.listInstances(options));
}
