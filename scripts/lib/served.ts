import { type Atlas, createAtlas } from "../../demo/atlas";
import { listen } from "../../demo/listen";
import { createWorld, type World } from "../../demo/world";
import { isUp } from "./health";
import { launchDashboard } from "./launch";
import { bindablePort, urlOf } from "./listen";

/** The finished build, serving a stand-in that runs in this process. */
export interface Served {
  readonly origin: string;
  readonly atlas: Atlas;
  end(): Promise<void>;
}

export interface ServeOptions {
  /** Left out: an empty one, at the machine's time. */
  readonly world?: World;
  /** Atlas as it answers since 2026. */
  readonly today?: boolean;
  /** How long the stand-in takes for every answer, in milliseconds. */
  readonly latency?: number;
  /** More of the dashboard's environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

const HOST = "127.0.0.1";
const KEY = { name: "measured", secret: "measured-private-key" };

export async function startServed(options: ServeOptions = {}): Promise<Served> {
  const { world = createWorld(), today = false, latency = 0, settings = {} } = options;
  world.credentials.add("apiKey", KEY);
  const atlas = createAtlas(world, { today, latency });
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
  const stop = () => dashboard.end("SIGTERM");
  // A run that is broken off leaves nothing behind.
  process.once("exit", stop);
  const end = async () => {
    stop();
    await Promise.all([dashboard.ended, standIn.close()]);
    process.off("exit", stop);
  };
  if (await isUp(origin, dashboard.ended)) return { origin, atlas, end };
  await end();
  throw new Error(`The dashboard did not start:\n${dashboard.output()}`);
}
