import { getAtlas } from "@/lib/atlas/sources";
import { isBackupError } from "@/lib/backups/errors";
import { getFleet } from "@/lib/cache/fleet";
import { budgetMetrics } from "@/lib/metrics/budget-metrics";
import { counters } from "@/lib/metrics/counters";
import { fleetMetrics } from "@/lib/metrics/fleet-metrics";

export const dynamic = "force-dynamic";

/** A scraper waits ten seconds (Prometheus docs: scrape_timeout), and wants every instance there is. */
const LISTS_WITHIN_MS = 5_000;

/** Prometheus text. What is known is told at once; a scraper keeps the looks at the fleet going. */
export async function GET() {
  const { registry } = counters();
  const parts = await Promise.all([registry.metrics(), ...(await atlasParts())]);
  return new Response(parts.join("\n"), {
    headers: { "Content-Type": registry.contentType, "Cache-Control": "no-store" },
  });
}

/** Without credentials, or while Atlas does not answer, the process has its own figures; none is told that is not known. */
async function atlasParts(): Promise<readonly (string | Promise<string>)[]> {
  try {
    const { value } = await getFleet({ listsWithinMs: LISTS_WITHIN_MS });
    const budgets = budgetMetrics(getAtlas().stats().rateBudgets);
    return value ? [up(true), budgets, fleetMetrics(value)] : [up(false), budgets];
  } catch (error) {
    if (!isBackupError(error, "not_configured")) throw error;
    return [up(false)];
  }
}

function up(listed: boolean): string {
  return [
    "# HELP snapwatch_up 1 while the instances could be listed, or still are known from before.",
    "# TYPE snapwatch_up gauge",
    `snapwatch_up ${listed ? 1 : 0}`,
    "",
  ].join("\n");
}
