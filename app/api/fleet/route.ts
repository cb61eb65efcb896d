import { getFleet } from "@/lib/cache/fleet";
import { parseIds } from "@/lib/http/params";
import { respond } from "@/lib/http/respond";

export const dynamic = "force-dynamic";

export function GET(request: Request) {
  return respond(request, async (options) => {
    const first = parseIds(new URL(request.url).searchParams.get("first"));
    return getFleet({ ...options, first });
  });
}
