import { readiness } from "@/lib/cache/readiness";
import { problemResponse } from "@/lib/http/respond";

export const dynamic = "force-dynamic";

/** Whether this process has data to show: 503 with the reason when Atlas has not answered lately. */
export async function GET() {
  const { answeredAt, problem } = await readiness();
  if (answeredAt === null) return problemResponse({ ...problem, status: 503 });
  return Response.json({ status: "ready", answeredAt }, { headers: { "Cache-Control": "no-store" } });
}
