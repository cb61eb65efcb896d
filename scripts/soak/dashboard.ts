import type { OnLine } from "../../demo/testing/scene";
import { createHeapProbe } from "../bench/heap-of";
import { isUp } from "../lib/health";
import { launchDashboard } from "../lib/launch";
import { bindablePort, urlOf } from "../lib/listen";
import { breach, type Run } from "./run";

export type Auth = keyof OnLine["keys"];

/** A running build that signs in so. */
export interface Dashboard {
  readonly auth: Auth;
  readonly origin: string;
  /** Megabytes after garbage collection. */
  readHeap(): Promise<number>;
  /** Whatever ends or complains before this is a crash. */
  watch(run: Run): void;
  end(): Promise<void>;
}

const HOST = "127.0.0.1";

const VARIABLES: Readonly<Record<Auth, readonly [name: string, secret: string]>> = {
  apiKey: ["MONGODB_ATLAS_PUBLIC_API_KEY", "MONGODB_ATLAS_PRIVATE_API_KEY"],
  serviceAccount: ["MONGODB_ATLAS_CLIENT_ID", "MONGODB_ATLAS_CLIENT_SECRET"],
};

export async function startDashboard({ url, keys }: OnLine, auth: Auth): Promise<Dashboard> {
  const probe = await createHeapProbe();
  const port = await bindablePort(HOST, 0);
  const origin = urlOf(HOST, port);
  const [name, secret] = VARIABLES[auth];
  const launched = launchDashboard({
    ...probe.settings,
    HOST,
    PORT: String(port),
    LOG_LEVEL: "error",
    MONGODB_ATLAS_BASE_URL: url,
    [name]: keys[auth].name,
    [secret]: keys[auth].secret,
  });
  const end = async () => {
    launched.end("SIGTERM");
    await launched.ended;
  };
  // A run that is broken off leaves nothing behind.
  process.once("exit", () => launched.end("SIGTERM"));
  if (!(await isUp(origin, launched.ended))) {
    await end();
    throw new Error(`The dashboard did not start:\n${launched.output()}`);
  }
  return {
    auth,
    origin,
    readHeap: probe.read,
    watch: ({ tally, signal }) => {
      void launched.ended.then((code) => {
        if (!signal.aborted)
          breach(tally, "crash", `the dashboard ended with ${code}:\n${launched.output()}`);
        const [unhandled] = /^.*(unhandled|uncaught).*$/im.exec(launched.output()) ?? [];
        if (unhandled !== undefined) breach(tally, "crash", unhandled);
      });
    },
    end,
  };
}
