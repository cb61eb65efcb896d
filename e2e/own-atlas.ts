import type { Atlas } from "../demo/atlas";
import { type OnLine, putOnLine } from "../demo/testing/scene";
import type { Time } from "../demo/time";
import type { World } from "../demo/world";
import { isHealthy } from "../scripts/lib/health";
import { launchDashboard } from "../scripts/lib/launch";
import { bindablePort, urlOf } from "../scripts/lib/listen";
import { KEY } from "./key";
import { credentials, HOST, serviceAccount } from "./servers";

export interface Started {
  readonly origin: string;
  end(): Promise<void>;
}

/** A dashboard that has asked nothing yet: what others remember, it sees as it is now. */
export async function startDashboard(
  atlasUrl: string,
  settings: Readonly<Record<string, string>> = credentials(atlasUrl),
): Promise<Started> {
  const port = await bindablePort(HOST, 0);
  const origin = urlOf(HOST, port);
  const launched = launchDashboard({ ...settings, HOST, PORT: String(port), LOG_LEVEL: "warn" });
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
  readonly line: OnLine;
  /** The stand-in itself, and so its log. */
  readonly standIn: Atlas;
}

/** An Atlas of one's own, at any time, and a dashboard that looks at it and signs in so. */
export async function startOwnAtlas(now?: Time, auth: keyof OnLine["keys"] = "apiKey"): Promise<OwnAtlas> {
  const line = await putOnLine({ apiKey: KEY, ...(now !== undefined && { now }) });
  const settings = auth === "apiKey" ? credentials(line.url) : serviceAccount(line.url, line.keys[auth]);
  const dashboard = await startDashboard(line.url, settings);
  const end = () => dashboard.end().then(line.cut);
  return { world: line.atlas.world, line, standIn: line.atlas, origin: dashboard.origin, end };
}
