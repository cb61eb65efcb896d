import { EnvironmentError, environment } from "@/lib/env";
import { watchRequests } from "@/lib/http/watch-requests";
import { getLog } from "@/lib/log";

export function prepareServer(): void {
  refuseMalformedEnvironment();
  watchRequests();
}

/** With the digest that the page shows. */
export function logFault(error: unknown): void {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  getLog().error({ err: error, digest }, "a page failed");
}

function refuseMalformedEnvironment(): void {
  try {
    environment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
