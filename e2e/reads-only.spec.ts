import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createActions } from "../demo/actions";
import { ask } from "./ask";
import { expect, test } from "./fixtures";
import { startOwnAtlas } from "./own-atlas";

const MANIFEST = fileURLToPath(new URL("../.next/app-path-routes-manifest.json", import.meta.url));
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const KINDS = ["serverless", "flex", "clusters"] as const;
const TOKEN = "/api/oauth/token";

/** Every page and route of the build, so that a new one is driven too. */
async function builtRoutes(): Promise<string[]> {
  const manifest: Record<string, string> = JSON.parse(await readFile(MANIFEST, "utf8"));
  return Object.values(manifest).filter((route) => !route.startsWith("/_"));
}

test("whatever is asked of the dashboard, by whatever method, it asks Atlas nothing but to read", async () => {
  test.setTimeout(120_000);
  const atlas = await startOwnAtlas(undefined, "serviceAccount");
  const { standIn, origin } = atlas;
  const actions = createActions(standIn);
  const { projectId } = actions.createProject({ name: "Driven" });
  const places = KINDS.map((kind) => {
    const own = { projectId, kind, name: `driven-${kind}` };
    actions.createInstance(own);
    const deliveryType = kind === "serverless" ? "automated" : "download";
    const { restoreJobId } = actions.startRestore({ ...own, deliveryType, startedAt: Date.now() - 600_000 });
    const [snapshot] = actions.snapshots(own) as { id: string }[];
    return { ...own, restoreJobId, snapshotId: snapshot?.id ?? "", "...rest": "anything/at/all" };
  });

  const routes = await builtRoutes();
  expect(routes.length).toBeGreaterThan(15);
  const paths = new Set(
    places.flatMap((place) =>
      routes.map((route) =>
        Object.entries(place).reduce((path, [name, value]) => path.replace(`[${name}]`, value), route),
      ),
    ),
  );
  for (const path of paths) {
    expect(path).not.toContain("[");
    for (const method of METHODS) {
      const { status } = await ask(origin, path, { method });
      const answers = method === "GET" || method === "HEAD" ? [200, 404] : [405];
      expect([method, path, answers.includes(status)]).toEqual([method, path, true]);
    }
  }
  const sent = standIn.log.entries();
  expect(sent.filter(({ path }) => path.includes("/restoreJobs/")).length).toBeGreaterThan(3);
  expect(sent.filter(({ method, path }) => method !== "GET" && path !== TOKEN)).toEqual([]);
  expect(sent.filter(({ path }) => path === TOKEN).map(({ method }) => method)).toEqual(["POST"]);
  expect(standIn.log.unexpected()).toEqual([]);
  await atlas.end();
});
