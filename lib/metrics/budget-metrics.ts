import "server-only";
import { Gauge, Registry } from "prom-client";
import type { RateBudget } from "@/lib/atlas/rate-budgets";

/** What Atlas last said is left of its rate budgets. */
export function budgetMetrics(budgets: readonly RateBudget[]): Promise<string> {
  const registry = new Registry();
  const labelNames = ["endpoint_set", "project_id"] as const;
  const registers = [registry];
  const remaining = new Gauge({
    name: "snapwatch_atlas_rate_limit_remaining",
    help: "Calls that Atlas last said may still be made of a set of endpoints.",
    labelNames,
    registers,
  });
  const limit = new Gauge({
    name: "snapwatch_atlas_rate_limit",
    help: "Calls that the bucket holds when it is full.",
    labelNames,
    registers,
  });
  for (const budget of budgets) {
    const labels = { endpoint_set: budget.name, project_id: budget.projectId ?? "" };
    remaining.set(labels, budget.remaining);
    limit.set(labels, budget.limit);
  }
  return registry.metrics();
}
