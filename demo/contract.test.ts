import { describe, expect, test } from "vitest";
import { routes } from "./endpoints";
import { createCheck, hasOpenApi, OPENAPI_FILE } from "./testing/openapi";
import { smallWorld } from "./testing/small-world";
import { DAY, HOUR, MINUTE } from "./time";

if (!hasOpenApi)
  console.warn(`Skipped: the stand-in against Atlas's own description (no ${OPENAPI_FILE.pathname}).`);

const NOBODY = "111111111111111111111111";

const NAMES = { serverless: "orders", flex: "archive", clusters: "ledger", sharded: "events" } as const;
const SCHEDULE = { failed: [3] };

/** A world with every kind of instance, a snapshot in every status, and a restore job for each. */
function fullWorld(today: boolean) {
  const small = smallWorld({ today });
  const { actions, projectId, atlas } = small;
  const now = atlas.world.clock.now();
  actions.setSchedule({ projectId, name: NAMES.serverless, schedule: { lastSlot: now, ...SCHEDULE } });
  const flex = { projectId, kind: "flex", name: NAMES.flex } as const;
  actions.createInstance({ ...flex, formerServerless: true, schedule: SCHEDULE });
  const ledger = { projectId, kind: "clusters", name: NAMES.clusters } as const;
  const onDemand = [{ at: now - MINUTE, description: "before the release" }];
  actions.createInstance({ ...ledger, schedule: SCHEDULE, onDemand });
  const sharded = { projectId, kind: "clusters", name: NAMES.sharded } as const;
  actions.createInstance({ ...sharded, shards: 2, schedule: SCHEDULE });
  addYoung(small);
  return {
    ...small,
    serverless: fill({ projectId, name: NAMES.serverless }),
    flex: fill(flex),
    clusters: fill(ledger),
    sharded: fill(sharded),
  };

  /** The ids that the paths of its backups name. */
  function fill(named: { projectId: string; name: string; kind?: "flex" | "clusters" }) {
    const { snapshotId } = actions.putSnapshot({
      ...named,
      status: named.kind === "flex" ? "RUNNING" : "inProgress",
    });
    const deliveryType = named.kind === undefined ? "automated" : "download";
    actions.startRestore({ ...named, startedAt: now - DAY, deliveryType });
    return { name: named.name, snapshotId, ...actions.startRestore(named) };
  }
}

/** What is not ready yet, without backup, or elsewhere. */
function addYoung({ actions, projectId }: ReturnType<typeof smallWorld>): void {
  const young = { projectId, stateName: "CREATING", tags: [{ key: "team", value: "a" }] };
  actions.createInstance({ ...young, name: "young" });
  actions.createInstance({ ...young, kind: "flex", name: "young-flex" });
  const regions = ["AZURE", "GCP"].map((provider) => ({ provider, region: "EUROPE", nodes: 3 }));
  actions.createInstance({ ...young, kind: "clusters", name: "young-cluster", regions, schedule: null });
}

type Full = ReturnType<typeof fullWorld>;

interface Trouble {
  readonly name: string;
  readonly before?: (world: Full) => void;
  readonly query?: string;
  readonly accept?: string;
  readonly params?: Readonly<Record<string, string>>;
}

const TROUBLES: readonly Trouble[] = [
  { name: "nothing" },
  { name: "hours later", before: ({ actions }) => void actions.advanceClock({ by: 7 * HOUR + MINUTE }) },
  { name: "a short page", query: "?itemsPerPage=1" },
  { name: "no count", query: "?includeCount=false" },
  { name: "a page of 501", query: "?itemsPerPage=501" },
  { name: "an unknown project", params: { groupId: NOBODY } },
  { name: "an unknown name", params: { name: "nothing" } },
  { name: "a Flex cluster's name", params: { name: NAMES.flex } },
  { name: "a dedicated cluster's name", params: { name: NAMES.clusters } },
  { name: "a cluster without backup", params: { name: "young-cluster" } },
  ...["2023-01-01", "2023-02-01"].map((date) => ({
    name: `the version ${date}`,
    accept: `application/vnd.atlas.${date}+json`,
  })),
  { name: "an unknown id", params: { snapshotId: NOBODY, restoreJobId: NOBODY } },
  { name: "no version", accept: "application/json" },
  { name: "no role", before: ({ actions, projectId }) => actions.setAccess({ projectId, roles: [] }) },
  {
    name: "an address not allowed",
    before: ({ actions, projectId }) => actions.setAccess({ projectId, ipAllowed: false }),
  },
  { name: "wrong credentials", before: ({ atlas }) => atlas.world.credentials.remove("apiKey", "public") },
  { name: "a rate limit", before: ({ actions }) => limit(actions) },
  { name: "a server error", before: ({ actions }) => void actions.setFault(UNEXPECTED) },
];

const UNEXPECTED = {
  match: { prefix: "/api/" },
  effect: { kind: "error", status: 500, errorCode: "UNEXPECTED_ERROR", detail: "Unexpected error." },
} as const;

function limit(actions: Full["actions"]): void {
  for (const route of routes) actions.setLimit({ name: route.limit, capacity: 0, refill: 500 });
}

/** Which statuses the walk must have seen, so that it does not pass by never getting anywhere. */
const DOCUMENTED = [200, 400, 401, 403, 404, 406, 429, 500];
const SINCE_2026 = [...DOCUMENTED, 410];

describe.skipIf(!hasOpenApi)("every answer is as Atlas's own description says", () => {
  const check = hasOpenApi ? createCheck() : () => null;

  test.each([
    { service: "as documented", today: false, statuses: DOCUMENTED, unanswered: 0 },
    // One instance, its snapshots and its restore jobs, and one of each.
    { service: "since 2026", today: true, statuses: SINCE_2026, unanswered: 5 },
  ])("$service", { timeout: 30_000 }, async ({ today, statuses, unanswered }) => {
    const seen = new Set<number>();
    const answered = new Set<string>();
    for (const route of routes) {
      for (const trouble of TROUBLES) {
        const world = fullWorld(today);
        trouble.before?.(world);
        const answer = await world.get(addressOf(route.path, world, trouble), trouble.accept);
        const type = answer.headers.get("content-type") ?? "";
        const body: unknown = await answer.json();
        const path = `/api/atlas/v2${route.path}`;
        const wrong = check({ path, status: answer.status, type, body });
        expect(wrong, `GET ${route.path} with ${trouble.name}: ${answer.status}`).toBeNull();
        seen.add(answer.status);
        if (answer.status === 200) answered.add(route.path);
      }
    }
    expect([...seen].sort()).toEqual([...statuses].sort());
    expect(routes.length - answered.size).toBe(unanswered);
  });

  test("a wrong answer would be noticed", () => {
    const type = "application/vnd.atlas.2023-01-01+json";
    const path = "/api/atlas/v2/groups/{groupId}/serverless/{name}/backup/snapshots/{snapshotId}";
    const wrong = check({ path, status: 200, type, body: { status: "done", createdAt: "yesterday" } });
    expect(wrong).toMatch(/createdAt.*format/);
    expect(wrong).toMatch(/status.*allowed values/);
  });
});

function addressOf(path: string, world: Full, { params, query = "" }: Trouble): string {
  const values: Record<string, string> = { groupId: world.projectId, ...world[kindOf(path)], ...params };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "") + query;
}

function kindOf(path: string): keyof typeof NAMES {
  if (path.includes("/flexClusters")) return "flex";
  if (path.includes("/shardedCluster")) return "sharded";
  return path.includes("/clusters") ? "clusters" : "serverless";
}
