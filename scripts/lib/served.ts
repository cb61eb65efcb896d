import { setTimeout as sleep } from "node:timers/promises";
import { type Atlas, createAtlas } from "../../demo/atlas";
import { listen } from "../../demo/listen";
import { createWorld } from "../../demo/world";
import { isHealthy } from "./health";
import { launchDashboard } from "./launch";
import { bindablePort, urlOf } from "./listen";

/** The finished build, serving a stand-in that runs in this process and whose world is still empty. */
export interface Served {
  readonly origin: string;
  readonly atlas: Atlas;
  end(): Promise<void>;
}

interface ServeOptions {
  /** How long the stand-in takes for every answer, in milliseconds. */
  readonly latency?: number;
  /** More of the dashboard's environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

const HOST = "127.0.0.1";
const KEY = { name: "measured", secret: "measured-private-key" };
const UP_WITHIN_MS = 30_000;
const POLL_MS = 100;

export async function startServed({ latency = 0, settings = {} }: ServeOptions = {}): Promise<Served> {
  const world = createWorld();
  world.credentials.add("apiKey", KEY);
  const atlas = createAtlas(world, { latency });
  const standIn = await listen(atlas);
  const origin = urlOf(HOST, await bindablePort(HOST, 0));
  const dashboard = launchDashboard({
    HOST,
    PORT: new URL(origin).port,
    MONGODB_ATLAS_BASE_URL: standIn.url,
    MONGODB_ATLAS_PUBLIC_API_KEY: KEY.name,
    MONGODB_ATLAS_PRIVATE_API_KEY: KEY.secret,
    ...settings,
  });
  const end = async () => {
    dashboard.end("SIGTERM");
    await Promise.all([dashboard.ended, standIn.close()]);
  };
  if (await isUp(origin, dashboard.ended)) return { origin, atlas, end };
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
