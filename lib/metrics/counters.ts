import "server-only";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { sharedState } from "@/lib/shared-state";

/** One call of Atlas that has ended. */
export interface EndedCall {
  /** Atlas's name of the set of endpoints that it counts against; `Sign-in` for tokens. */
  readonly endpointSet: string;
  /** HTTP status; null where there was none. */
  readonly status: number | null;
  readonly seconds: number;
}

export interface Counters {
  readonly registry: Registry;
  callEnded(call: EndedCall): void;
  /** Somebody asked the cache for something. */
  cacheRead(): void;
  /** The cache asked Atlas for it. */
  cacheLoaded(): void;
}

/** What is counted from the start of the process on. */
export function counters(): Counters {
  return sharedState("metrics", createCounters);
}

function createCounters(): Counters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const calls = new Counter({
    name: "snapwatch_atlas_calls_total",
    help: "HTTP calls of Atlas that have ended, by the set of endpoints that they count against and their status.",
    labelNames: ["endpoint_set", "status"],
    registers,
  });
  const took = new Histogram({
    name: "snapwatch_atlas_call_duration_seconds",
    help: "How long calls of Atlas took, their answers read to the end.",
    labelNames: ["endpoint_set"],
    buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const reads = new Counter({
    name: "snapwatch_cache_reads_total",
    help: "Times that something of Atlas was wanted, by people or by the dashboard itself.",
    registers,
  });
  const loads = new Counter({
    name: "snapwatch_cache_loads_total",
    help: "Times that Atlas had to be asked for it; all other reads were answered from the cache.",
    registers,
  });
  return {
    registry,
    callEnded({ endpointSet, status, seconds }) {
      calls.inc({ endpoint_set: endpointSet, status: status ?? "none" });
      took.observe({ endpoint_set: endpointSet }, seconds);
    },
    cacheRead: () => reads.inc(),
    cacheLoaded: () => loads.inc(),
  };
}
