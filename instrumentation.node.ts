import { EnvironmentError, environment } from "@/lib/env";
import { watchRequests } from "@/lib/http/watch-requests";

export function prepareServer(): void {
  refuseMalformedEnvironment();
  watchRequests();
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
