import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import nextEnvironment from "@next/env";
import { EnvironmentError, parseEnvironment } from "@/lib/env";
import { bindablePort, urlOf } from "./lib/listen";
import { runNext } from "./lib/run-next";

/**
 * The launcher of `npm start` and, with `--dev`, of `npm run dev`: Next itself reads no HOST, knows no access rule,
 * and answers a port in use with a stack trace. What stops the start is one line on stderr.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

async function start(development: boolean): Promise<number> {
  // Next will read the same .env files; what is checked here must be what it gets.
  nextEnvironment.loadEnvConfig(root, development, { info: () => {}, error: console.error });
  const { host, port: wanted, publicUrl } = parseEnvironment(process.env);
  if (!development && !existsSync(`${root}/.next/BUILD_ID`)) {
    throw new StartError("There is no build to serve: run npm run build first.");
  }
  const port = await bindablePort(host, wanted).catch((error: Error) => {
    throw new StartError(error.message);
  });
  return runNext({ root, mode: development ? "dev" : "start", host, port }, () => {
    console.log(`Snapwatch: ${publicUrl ?? urlOf(host, port)}`);
  });
}

class StartError extends Error {}

function explain(error: unknown): number {
  if (!(error instanceof StartError || error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  return 1;
}

process.exitCode = await start(process.argv.includes("--dev")).catch(explain);
