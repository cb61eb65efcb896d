import { fileURLToPath } from "node:url";
import { isUp } from "../lib/health";
import { type Launched, launchNext } from "../lib/launch";
import { bindablePort, urlOf } from "../lib/listen";

const folder = fileURLToPath(new URL("floor", import.meta.url));
const HOST = "127.0.0.1";

/** Builds (in seconds) and serves an empty page with React Query, which is no part of the product, for as long as asked. */
export async function withFloor<T>(use: (url: string) => Promise<T>): Promise<T> {
  const build = launchNext("build", folder);
  if ((await build.ended) !== 0) throw explained("The empty page could not be built", build);
  const port = await bindablePort(HOST, 0);
  const server = launchNext("start", folder, "--hostname", HOST, "--port", String(port));
  try {
    const origin = urlOf(HOST, port);
    if (!(await isUp(origin, server.ended))) throw explained("The empty page is not served", server);
    return await use(origin);
  } finally {
    server.end("SIGTERM");
    await server.ended;
  }
}

function explained(what: string, { output }: Launched): Error {
  return new Error(`${what}:\n${output()}`);
}
