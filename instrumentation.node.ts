import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { EnvironmentError, environment } from "@/lib/env";

export function prepareServer(): void {
  refuseMalformedEnvironment();
  subscribe("http.server.request.start", renameTrace);
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

/**
 * Next cannot even construct a request whose method is TRACE and answers 500 before proxy.ts is asked. Renamed to
 * a method that proxy.ts sees, it is refused like every other one that does not read.
 */
function renameTrace(message: unknown): void {
  if (typeof message !== "object" || message === null || !("request" in message)) return;
  const { request } = message;
  if (request instanceof IncomingMessage && request.method === "TRACE") request.method = "OPTIONS";
}
