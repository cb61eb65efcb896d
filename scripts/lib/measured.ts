import { setTimeout as sleep } from "node:timers/promises";
import { createAtlas } from "../../demo/atlas";
import { listen } from "../../demo/listen";
import { createWorld } from "../../demo/world";
import { isHealthy } from "./health";
import { launchDashboard } from "./launch";
import { bindablePort, urlOf } from "./listen";

/** The finished build, serving one healthy instance of the stand-in, to be measured. */
export interface Measured {
  /** Every kind of page by its name, with its address. */
  readonly pages: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

const HOST = "127.0.0.1";
const KEY = { name: "measured", secret: "measured-private-key" };
const UP_WITHIN_MS = 30_000;
const POLL_MS = 100;

export async function startMeasured(): Promise<Measured> {
  const world = createWorld();
  world.credentials.add("apiKey", KEY);
  const projectId = world.addProject({ name: "Measured" }).id;
  const { name } = world.addServerless(projectId, { name: "measured" });
  const standIn = await listen(createAtlas(world));
  const origin = urlOf(HOST, await bindablePort(HOST, 0));
  const dashboard = launchDashboard({
    HOST,
    PORT: new URL(origin).port,
    MONGODB_ATLAS_BASE_URL: standIn.url,
    MONGODB_ATLAS_PUBLIC_API_KEY: KEY.name,
    MONGODB_ATLAS_PRIVATE_API_KEY: KEY.secret,
  });
  const end = async () => {
    dashboard.end("SIGTERM");
    await Promise.all([dashboard.ended, standIn.close()]);
  };
  if (await isUp(origin, dashboard.ended)) return { pages: await pagesOf(origin, projectId, name), end };
  await end();
  throw new Error(`The dashboard did not start:\n${dashboard.output()}`);
}

/** False when it has ended, or takes too long. */
async function isUp(origin: string, ended: Promise<unknown>): Promise<boolean> {
  const waiting = new AbortController();
  const giveUp = () => waiting.abort();
  void ended.then(giveUp);
  const timer = setTimeout(giveUp, UP_WITHIN_MS);
  let up = false;
  while (!up && !waiting.signal.aborted) {
    await sleep(POLL_MS);
    up = await isHealthy(origin);
  }
  clearTimeout(timer);
  return up;
}

async function pagesOf(origin: string, projectId: string, name: string): Promise<Record<string, string>> {
  const path = `/projects/${projectId}/serverless/${name}`;
  const response = await fetch(`${origin}/api${path}/snapshots`);
  const { snapshots }: { snapshots: { id: string }[] } = await response.json();
  const newest = snapshots[0];
  if (!newest) throw new Error(`There is no snapshot to measure: ${response.status}`);
  return {
    "all instances": `${origin}/`,
    snapshots: `${origin}${path}`,
    restore: `${origin}${path}/restore`,
    "snapshot detail": `${origin}${path}/snapshots/${newest.id}`,
    connection: `${origin}/connection`,
  };
}
