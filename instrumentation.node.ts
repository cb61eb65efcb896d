import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { EnvironmentError, environment } from "@/lib/env";

export function prepareServer(): void {
  refuseMalformedEnvironment();
  subscribe("http.server.request.start", makeReadable);
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

/** A path that does not decode: proxy.ts refuses it. */
const NO_PATH = "/%";

/**
 * Next cannot even construct a request whose method is TRACE or whose target is no path (`*`), and answers 500 before
 * proxy.ts is asked. Made into something that proxy.ts sees, they are refused like every other one of their sort.
 */
function makeReadable(message: unknown): void {
  if (typeof message !== "object" || message === null || !("request" in message)) return;
  const { request } = message;
  if (!(request instanceof IncomingMessage)) return;
  if (request.method === "TRACE") request.method = "OPTIONS";
  if (!/^(\/|https?:\/\/)/i.test(request.url ?? "")) request.url = NO_PATH;
}
