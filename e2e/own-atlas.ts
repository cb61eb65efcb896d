import { createAtlas } from "../demo/atlas";
import { listen } from "../demo/listen";
import type { Time } from "../demo/time";
import { createWorld, type World } from "../demo/world";
import { isHealthy } from "../scripts/lib/health";
import { launchDashboard } from "../scripts/lib/launch";
import { bindablePort, urlOf } from "../scripts/lib/listen";
import { KEY } from "./key";
import { credentials, HOST } from "./servers";

export interface Started {
  readonly origin: string;
  end(): Promise<void>;
}

/** A dashboard that has asked nothing yet: what others remember, it sees as it is now. */
export async function startDashboard(atlasUrl: string): Promise<Started> {
  const port = await bindablePort(HOST, 0);
  const origin = urlOf(HOST, port);
  const launched = launchDashboard({ ...credentials(atlasUrl), HOST, PORT: String(port), LOG_LEVEL: "warn" });
  const end = async () => {
    launched.end("SIGTERM");
    await launched.ended;
  };
  while (!(await isHealthy(origin))) {
    const ended = await Promise.race([
      launched.ended,
      new Promise((resolve) => setTimeout(resolve, 50, "up")),
    ]);
    if (ended !== "up") throw new Error(`The dashboard did not start:\n${launched.output()}`);
  }
  return { origin, end };
}

export interface OwnAtlas extends Started {
  /** What the stand-in answers from; its clock is this test's to move. */
  readonly world: World;
}

/** An Atlas of one's own, at any time, and a dashboard that looks at it. */
export async function startOwnAtlas(now?: Time): Promise<OwnAtlas> {
  const world = createWorld(now === undefined ? {} : { now });
  world.credentials.add("apiKey", KEY);
  const standIn = await listen(createAtlas(world));
  const dashboard = await startDashboard(standIn.url);
  const end = () => dashboard.end().then(standIn.close);
  return { world, origin: dashboard.origin, end };
}
