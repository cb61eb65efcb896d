import { Agent } from "node:http";
import { startServed } from "../lib/served";
import { type Context, LATENCY_MS } from "./context";
import { getOnce } from "./get";
import type { Row } from "./row";
import { quantile } from "./statistics";
import { type Target, timeInterleaved } from "./time-requests";
import { addWatched } from "./watched";

const WARM_UP = 500;
/** Next compresses what an empty handler says, however short, but no 304: that would be measured, not our answer. */
const PLAIN = { "Accept-Encoding": "identity" };
const LIMITS = [
  { name: "p50", share: 0.5, most: 1.5 },
  { name: "p99", share: 0.99, most: 2 },
];

/** How long a cached answer takes, unchanged and whole, against a route handler that does nothing. */
export async function measureCachedAnswer({ pace }: Context): Promise<readonly Row[]> {
  const served = await startServed({ latency: LATENCY_MS, settings: { LOG_LEVEL: "warn" } });
  try {
    const { snapshots: url } = addWatched(served, "cached");
    const agent = new Agent();
    const { etag = "" } = await getOnce(url, agent, PLAIN);
    const empty: Target = { url: `${served.origin}/api/health`, headers: PLAIN };
    const unchanged: Target = { url, headers: { ...PLAIN, "If-None-Match": etag } };
    const whole: Target = { url, headers: PLAIN };
    const targets = [empty, unchanged, whole];
    await timeInterleaved(targets, WARM_UP);
    const times = await timeInterleaved(targets, pace.answers);
    return [
      ...rowsOf("cached answer, 304", times.get(unchanged), times.get(empty)),
      ...rowsOf("cached answer, whole", times.get(whole), times.get(empty)),
    ];
  } finally {
    await served.end();
  }
}

function rowsOf(what: string, times: readonly number[] = [], empty: readonly number[] = []): Row[] {
  return LIMITS.map(({ name, share, most }) => ({
    name: `${what}, ${name}`,
    figure: { of: "/snapshots", value: quantile(times, share), unit: "ms" },
    against: { of: "/api/health", value: quantile(empty, share), unit: "ms" },
    limit: { on: "ratio", most },
  }));
}
