import { type Atlas, createAtlas } from "../demo/atlas";
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
export async function startDashboard(
  atlasUrl: string,
  signedInBy: Readonly<Record<string, string>> = credentials(atlasUrl),
): Promise<Started> {
  const port = await bindablePort(HOST, 0);
  const origin = urlOf(HOST, port);
  const launched = launchDashboard({ ...signedInBy, HOST, PORT: String(port), LOG_LEVEL: "warn" });
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
  /** The stand-in itself, and so its log. */
  readonly standIn: Atlas;
}

/** The environment of a dashboard that looks at the Atlas at this address. */
type SignIn = (atlasUrl: string) => Readonly<Record<string, string>>;

const SERVICE_ACCOUNT = { name: "mdb_sa_id_000000000000000000000000", secret: "mdb_sa_sk_a_secret" };

/** Instead of by an API key. */
export const byServiceAccount: SignIn = (atlasUrl) => ({
  MONGODB_ATLAS_BASE_URL: atlasUrl,
  MONGODB_ATLAS_CLIENT_ID: SERVICE_ACCOUNT.name,
  MONGODB_ATLAS_CLIENT_SECRET: SERVICE_ACCOUNT.secret,
});

/** An Atlas of one's own, at any time, and a dashboard that looks at it. */
export async function startOwnAtlas(now?: Time, settings: SignIn = credentials): Promise<OwnAtlas> {
  const world = createWorld(now === undefined ? {} : { now });
  world.credentials.add("apiKey", KEY);
  world.credentials.add("serviceAccount", SERVICE_ACCOUNT);
  const standIn = createAtlas(world);
  const listening = await listen(standIn);
  const dashboard = await startDashboard(listening.url, settings(listening.url));
  const end = () => dashboard.end().then(listening.close);
  return { world, standIn, origin: dashboard.origin, end };
}
