import { expect, test } from "vitest";
import { demoAt, STARTS } from "./testing/demo-world";
import { DAY, HOUR, MINUTE, SECOND } from "./time";

const names = (all: ReturnType<typeof demoAt>["all"], kind: string) =>
  all.filter((item) => item.kind === kind).map(({ name }) => name);

test.each([false, true])("four projects, nineteen instances, all ids different (today: %s)", (today) => {
  const { world, all } = demoAt(STARTS[0] ?? 0, today);
  const projects = [...world.projects.values()];
  expect([projects.length, all.length]).toEqual([4, 19]);
  expect(new Set([...projects, ...all].map(({ id }) => id)).size).toBe(23);
});

test("twelve are serverless, two Flex, five dedicated", () => {
  const { all } = demoAt(STARTS[0] ?? 0);
  expect(names(all, "serverless")).toHaveLength(12);
  expect(names(all, "flex")).toEqual(["sessions-archive", "newsletter"]);
  expect(names(all, "clusters")).toEqual(["cms", "ledger", "payments", "clickstream", "reporting"]);
});

test.each(STARTS)("from %d on, payments has a snapshot by hand, and one that is being taken", (start) => {
  const byHand = demoAt(start)
    .snapshots("payments")
    .filter((item) => item.snapshotType === "onDemand");
  expect(byHand.map(({ status, description }) => [status, description])).toEqual([
    ["inProgress", "Before the schema change"],
    ["completed", "Before release 4.12"],
  ]);
});

test("clickstream is sharded, reporting has no point in time, cms no backup", () => {
  const { world, snapshots } = demoAt(STARTS[0] ?? 0);
  const find = (name: string) =>
    [...world.projects.values()]
      .map(({ dedicated }) => dedicated.get(name))
      .find((item) => item !== undefined);
  expect([find("clickstream")?.shards, find("reporting")?.pitEnabled, find("cms")?.schedule]).toEqual([
    3,
    false,
    null,
  ]);
  expect(snapshots("clickstream")[0]).toMatchObject({ type: "shardedCluster" });
  expect(snapshots("cms")).toEqual([]);
});

test.each(STARTS)("from %d on, orders-prod completes one snapshot within two minutes", (start) => {
  const { actions, snapshots } = demoAt(start);
  const statusAfter = (seconds: number) => {
    actions.setClock({ to: start + seconds * SECOND });
    return snapshots("orders-prod")[0]?.status;
  };
  expect([0, 19, 20, 79, 80].map(statusAfter)).toEqual([
    "queued",
    "queued",
    "inProgress",
    "inProgress",
    "completed",
  ]);
});

test.each(STARTS)(
  "from %d on, orders-prod has one failure two days ago and misses one of 35 dailies",
  (start) => {
    const list = demoAt(start).snapshots("orders-prod");
    const failed = list.filter(({ status }) => status === "failed");
    expect(failed).toHaveLength(1);
    const days = list.map(({ createdAt }) => Math.floor((start - Date.parse(createdAt ?? "")) / DAY));
    expect(days.filter((day) => day > 3)).toHaveLength(new Set(days.filter((day) => day > 3)).size);
    const seen = new Set(list.flatMap(({ createdAt }) => createdAt?.slice(0, 10) ?? []));
    const lost = Array.from({ length: 30 }, (_, day) =>
      new Date(start - (day + 2) * DAY).toISOString().slice(0, 10),
    );
    expect(lost.filter((day) => !seen.has(day))).toHaveLength(1);
  },
);

test("mobile-sync failed twice, search-index is late, push-tokens and recommendations have none yet", () => {
  const start = STARTS[2] ?? 0;
  const { snapshots } = demoAt(start);
  expect(
    snapshots("mobile-sync")
      .map(({ status }) => status)
      .slice(0, 3),
  ).toEqual(["failed", "failed", "completed"]);
  const newest = Date.parse(snapshots("search-index")[0]?.createdAt ?? "");
  expect(start - newest).toBe(6 * HOUR + 40 * MINUTE);
  expect([snapshots("push-tokens"), snapshots("recommendations")]).toEqual([[], []]);
});

test("Basic lists two, and what is not done yet", () => {
  const { snapshots } = demoAt(STARTS[1] ?? 0);
  for (const name of ["orders-staging", "feature-flags", "analytics-dev", "sandbox-7"]) {
    expect(snapshots(name)).toHaveLength(2);
  }
});

test("newsletter has been restored 2,160 times, and some of those failed", () => {
  const { all } = demoAt(STARTS[0] ?? 0);
  const restores = all.find(({ name }) => name === "newsletter")?.restores ?? [];
  expect(restores).toHaveLength(2_160);
  expect(new Set(restores.map(({ id }) => id)).size).toBe(2_160);
  const failed = restores.filter(({ outcome }) => outcome === "failed").length;
  expect(failed).toBeGreaterThan(0);
  expect(failed).toBeLessThan(40);
});

test("orders-prod has a restore of each end, and one that runs", () => {
  const restores = demoAt(STARTS[0] ?? 0).all.find(({ name }) => name === "orders-prod")?.restores;
  expect(restores?.map(({ outcome, takes }) => [outcome, takes])).toEqual([
    ["failed", 232_000],
    ["completed", 232_000],
    ["cancelled", 232_000],
    ["completed", 150_000],
  ]);
});
