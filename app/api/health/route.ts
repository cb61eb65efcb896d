export const dynamic = "force-dynamic";

/** Says that this process serves; asks nobody, so that a dead Atlas never gets it restarted. */
export function GET() {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
