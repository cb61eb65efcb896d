import { describe, expect, test } from "vitest";
import { routes } from "./endpoints";
import { createCheck, hasOpenApi, OPENAPI_FILE } from "./testing/openapi";
import { smallWorld } from "./testing/small-world";
import { HOUR, MINUTE } from "./time";

if (!hasOpenApi)
  console.warn(`Skipped: the stand-in against Atlas's own description (no ${OPENAPI_FILE.pathname}).`);

const NOBODY = "111111111111111111111111";
const JOB_ID = "222222222222222222222222";

/** A world with a snapshot in every status, and a restore job. */
function fullWorld(today: boolean) {
  const small = smallWorld({ today });
  const { actions, projectId } = small;
  actions.setSchedule({
    projectId,
    name: "orders",
    schedule: { lastSlot: small.atlas.world.clock.now(), failed: [3] },
  });
  const orders = { projectId, name: "orders" };
  const { snapshotId } = actions.putSnapshot({ ...orders, status: "inProgress" });
  actions.putRestoreJob({ ...orders, json: restoreJob(snapshotId, projectId) });
  actions.createInstance({
    projectId,
    name: "young",
    stateName: "CREATING",
    tags: [{ key: "team", value: "a" }],
  });
  return { ...small, snapshotId };
}

function restoreJob(snapshotId: string, projectId: string) {
  return {
    cancelled: false,
    deliveryType: "automated",
    deliveryUrl: [],
    expired: false,
    failed: false,
    id: JOB_ID,
    links: [],
    snapshotId,
    targetClusterName: "orders",
    targetGroupId: projectId,
    timestamp: "2026-11-24T06:00:00Z",
  };
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
    { service: "as documented", today: false, statuses: DOCUMENTED },
    { service: "since 2026", today: true, statuses: SINCE_2026 },
  ])("$service", async ({ today, statuses }) => {
    const seen = new Set<number>();
    for (const route of routes) {
      for (const trouble of TROUBLES) {
        const world = fullWorld(today);
        trouble.before?.(world);
        const answer = await world.get(fill(route.path, world, trouble), trouble.accept);
        const type = answer.headers.get("content-type") ?? "";
        const body: unknown = await answer.json();
        const path = `/api/atlas/v2${route.path}`;
        const wrong = check({ path, status: answer.status, type, body });
        expect(wrong, `GET ${route.path} with ${trouble.name}: ${answer.status}`).toBeNull();
        seen.add(answer.status);
      }
    }
    expect([...seen].sort()).toEqual([...statuses].sort());
  });

  test("a wrong answer would be noticed", () => {
    const type = "application/vnd.atlas.2023-01-01+json";
    const path = "/api/atlas/v2/groups/{groupId}/serverless/{name}/backup/snapshots/{snapshotId}";
    const wrong = check({ path, status: 200, type, body: { status: "done", createdAt: "yesterday" } });
    expect(wrong).toMatch(/createdAt.*format/);
    expect(wrong).toMatch(/status.*allowed values/);
  });
});

function fill(path: string, world: Full, { params, query = "" }: Trouble): string {
  const values: Record<string, string> = {
    groupId: world.projectId,
    name: "orders",
    snapshotId: world.snapshotId,
    restoreJobId: JOB_ID,
    ...params,
  };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "") + query;
}
