import { expect, test } from "vitest";
import { checkedAs, fleetRowAs } from "@/lib/backups/testing/fleet";
import { budgetMetrics } from "./budget-metrics";
import { counters } from "./counters";
import { fleetMetrics } from "./fleet-metrics";

const row = fleetRowAs("orders", null, {
  projectId: "5f0000000000000000000001",
  projectName: 'Shop "A"\nB',
  check: checkedAs("failed", {
    lastGoodAt: "2026-11-24T06:00:00Z",
    lastGoodBytes: 42,
    failedSinceLastGood: 1,
    counts: { completed: 3, failed: 1, missing: 0 },
  }),
});
const LABELS =
  'project_id="5f0000000000000000000001",project="Shop \\"A\\"\\nB",kind="serverless",instance="orders"';
const lines = async (text: Promise<string>) =>
  (await text).split("\n").filter((line) => !line.startsWith("#"));

test("an instance, and names that mean harm as text", async () => {
  const written = await lines(fleetMetrics({ rows: [row], errors: [], checked: 1, unlisted: 0 }));
  expect(written).toEqual(
    expect.arrayContaining([
      `snapwatch_instance_last_good_snapshot_timestamp_seconds{${LABELS}} 1795500000`,
      `snapwatch_instance_last_good_snapshot_size_bytes{${LABELS}} 42`,
      `snapwatch_instance_checked_timestamp_seconds{${LABELS}} 1795521600`,
      `snapwatch_instance_snapshots{${LABELS},status="completed"} 3`,
      `snapwatch_instance_snapshots{${LABELS},status="missing"} 0`,
      `snapwatch_instance_verdict{${LABELS},verdict="failed"} 1`,
      `snapwatch_instance_unreadable{${LABELS}} 0`,
      'snapwatch_instances{group="look"} 1',
      'snapwatch_instances{group="good"} 0',
      "snapwatch_list_failures 0",
    ]),
  );
  expect(written.some((line) => line.startsWith("snapwatch_instance_next_snapshot"))).toBe(false);
});

test("what has not been looked at has no verdict and no times", async () => {
  const written = await lines(
    fleetMetrics({ rows: [{ ...row, check: null }], errors: [], checked: 0, unlisted: 0 }),
  );
  expect(written.filter((line) => line.startsWith("snapwatch_instance_"))).toEqual([
    `snapwatch_instance_unreadable{${LABELS}} 0`,
  ]);
  expect(written).toContain('snapwatch_instances{group="unknown"} 1');
});

test("budgets, by what they count and for whom", async () => {
  const budget = { limit: 1200, remaining: 7, at: "2026-11-24T12:00:00Z", shareLeft: null };
  const written = await lines(budgetMetrics([{ ...budget, name: "Projects", projectId: null }]));
  expect(written).toEqual(
    expect.arrayContaining([
      'snapwatch_atlas_rate_limit_remaining{endpoint_set="Projects",project_id=""} 7',
      'snapwatch_atlas_rate_limit{endpoint_set="Projects",project_id=""} 1200',
    ]),
  );
});

test("calls of Atlas and reads of the cache are counted once in the process", async () => {
  counters().callEnded({ endpointSet: "Projects", status: null, seconds: 0.2 });
  counters().cacheRead();
  counters().cacheLoaded();
  const written = await lines(counters().registry.metrics());
  expect(written).toEqual(
    expect.arrayContaining([
      'snapwatch_atlas_calls_total{endpoint_set="Projects",status="none"} 1',
      'snapwatch_atlas_call_duration_seconds_sum{endpoint_set="Projects"} 0.2',
      "snapwatch_cache_reads_total 1",
      "snapwatch_cache_loads_total 1",
    ]),
  );
});
