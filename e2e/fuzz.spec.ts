import { Agent } from "node:http";
import fc from "fast-check";
import type { OnLine } from "../demo/testing/scene";
import { expect, test } from "./fixtures";
import { wrongsOf } from "./fuzz/answer";
import { rawRequest, sendRaw } from "./fuzz/raw";
import { type Known, requests } from "./fuzz/request";

/** Chosen by the first process of a run; its workers inherit it. */
const seed = Number(process.env.FUZZ_SEED);
test.beforeAll(() => console.log(`fuzz: FUZZ_SEED=${seed} repeats this`));
const AT_ONCE = 25;
const REQUESTS = 10_000;
const RAW_REQUESTS = 1_500;

const ID = "[0-9a-f]{24}";
const NAME = "[a-zA-Z0-9][a-zA-Z0-9-]{0,63}";
const BACKUP = `(/backup/(snapshots|restoreJobs)(/${ID})?)?`;
const DEDICATED = `clusters/${NAME}/backup/(schedule|snapshots/shardedClusters|snapshots/shardedCluster/${ID})`;
/** Contract: "What it asks of Atlas". */
const LISTED = new RegExp(
  `^(/api/atlas/v2/groups(/${ID}(/((serverless|flexClusters|clusters)(/${NAME}${BACKUP})?|${DEDICATED}))?)?|/api/oauth/token)$`,
);

/** An instance of each kind, and limits that are never met. */
function furnish({ atlas: { world, limits }, actions }: OnLine): Known {
  const { id: projectId } = world.addProject({ name: "fuzzed" });
  const names = ["orders", "archive", "ledger"];
  actions.createInstance({ projectId, name: "orders" });
  actions.createInstance({ projectId, kind: "flex", name: "archive" });
  actions.createInstance({ projectId, kind: "clusters", name: "ledger", shards: 2 });
  const most = { capacity: 1e9, refill: 1e9 };
  for (const name of [
    "Serverless",
    "Flex Clusters",
    "Flex Snapshots",
    "Flex Restore Jobs",
    "Clusters",
    "Cloud Backups",
    "Projects",
  ] as const) {
    limits.set(`${name} GROUP`, most);
  }
  limits.set("Projects USER", most);
  const { snapshotId } = actions.putSnapshot({ projectId, name: "orders" });
  return { projectIds: [projectId], names, snapshotIds: [snapshotId] };
}

function expectOnlyListed({ atlas: { log } }: OnLine) {
  expect(log.unexpected()).toEqual([]);
  const asked = new Set(log.entries().map(({ method, path }) => `${method} ${path}`));
  expect(asked.size, "some requests got as far as Atlas").toBeGreaterThan(50);
  expect([...asked].filter((line) => !isListed(line))).toEqual([]);
}

/** Nothing is made smaller: the requests that did it are named. A run that did not end is none. */
const withinMs = (interruptAfterTimeLimit: number) =>
  ({ interruptAfterTimeLimit, markInterruptAsFailure: true, endOnFailure: true }) as const;

function isListed(line: string): boolean {
  const [method, path = ""] = line.split(" ");
  return LISTED.test(path) && method === (path === "/api/oauth/token" ? "POST" : "GET");
}

test(`${REQUESTS} requests that nobody expects: no 5xx, no echo, nothing odd asked of Atlas`, async ({
  startAtlas,
}) => {
  test.setTimeout(600_000);
  const { line, origin } = await startAtlas();
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const batch = fc.array(requests(furnish(line)), { minLength: AT_ONCE, maxLength: AT_ONCE });
  const property = fc.asyncProperty(batch, async (all) => {
    const wrongs = await Promise.all(all.map((asked) => wrongsOf(origin, asked, agent)));
    const found = wrongs.flatMap((list, index) => list.map((wrong) => [wrong, all[index]]));
    if (found.length > 0) throw new Error(JSON.stringify(found, null, 2));
  });
  await fc.assert(property, { seed, numRuns: REQUESTS / AT_ONCE, ...withinMs(560_000) });
  agent.destroy();
  expectOnlyListed(line);
});

test(`${RAW_REQUESTS} requests that are none: no 5xx, and the server stands`, async ({
  startAtlas,
  request,
}) => {
  test.setTimeout(240_000);
  const { line, origin } = await startAtlas();
  const port = Number(new URL(origin).port);
  const batch = fc.array(rawRequest, { minLength: AT_ONCE, maxLength: AT_ONCE });
  const property = fc.asyncProperty(batch, async (all) => {
    const answers = await Promise.all(all.map((bytes) => sendRaw(port, bytes)));
    const found = answers.flatMap((answer, index) =>
      /^HTTP\/1\.1 5/.test(answer) ? [[answer, all[index]]] : [],
    );
    if (found.length > 0) throw new Error(JSON.stringify(found, null, 2));
  });
  await fc.assert(property, { seed, numRuns: RAW_REQUESTS / AT_ONCE, ...withinMs(200_000) });
  expect((await request.get(`${origin}/api/health`)).status()).toBe(200);
  expect(line.atlas.log.unexpected()).toEqual([]);
});
