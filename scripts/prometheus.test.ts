import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { budgetMetrics } from "@/lib/metrics/budget-metrics";
import { counters } from "@/lib/metrics/counters";
import { fleetMetrics } from "@/lib/metrics/fleet-metrics";
import { findOrInstall } from "./lib/debian.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const rules = `${root}docs/prometheus`;
let promtool = "";

beforeAll(async () => {
  promtool = await findOrInstall(root, "promtool", "prometheus");
}, 300_000);

function run(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(promtool, args, { cwd: rules, encoding: "utf8", input });
  return { status, output: stdout + stderr };
}

test("the example alert rules load, and fire when they should", () => {
  expect(run(["check", "rules", "alerts.yml"])).toMatchObject({ status: 0 });
  expect(run(["test", "rules", "alerts.test.yml"])).toMatchObject({ status: 0 });
});

test("the example of how to scrape is one that Prometheus takes, and asks where the metrics are", () => {
  expect(run(["check", "config", "--syntax-only", "scrape.yml"])).toMatchObject({ status: 0 });
  expect(readFileSync(`${rules}/scrape.yml`, "utf8")).toContain("metrics_path: /api/metrics");
});

test("Prometheus reads what the dashboard writes, and every metric that a rule names is there", async () => {
  const fleet = fleetMetrics({ rows: [], errors: [], checked: 0, unlisted: 0 });
  const written = (await Promise.all([counters().registry.metrics(), fleet, budgetMetrics([])])).join("\n");
  // prom-client's own metrics of Node are named as they always were; ours have to be named well.
  const ours = written.split("\n").filter((line) => !/^(# \w+ )?nodejs_/.test(line));
  expect(run(["check", "metrics"], `${ours.join("\n")}\n`)).toEqual({ status: 0, output: "" });
  const named = new Set(readFileSync(`${rules}/alerts.yml`, "utf8").match(/\bsnapwatch_\w+/g));
  named.delete("snapwatch_up");
  for (const name of named) expect(written).toContain(`# TYPE ${name} `);
});
