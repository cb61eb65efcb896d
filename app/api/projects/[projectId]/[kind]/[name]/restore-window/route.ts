import type { ReadOptions } from "@/lib/cache/answers";
import { getRestoreWindow } from "@/lib/cache/restore-window";
import { type InstanceParams, parseAt, parseInstanceRef } from "@/lib/http/params";
import { respond } from "@/lib/http/respond";

export function GET(request: Request, { params }: { params: Promise<InstanceParams> }) {
  const find = async (options: ReadOptions) =>
    getRestoreWindow(parseInstanceRef(await params), parseAt(request.url), options);
  return respond(request, find, { revalidate: false });
}
