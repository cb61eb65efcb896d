import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Environment } from "@/lib/env";
import { headerOf } from "./header-of";
import { proxyUser } from "./proxy-user";

const LONGEST_PATH = 500;

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** One line for each request, once it is answered or its client has gone. */
export function logWhenDone(
  log: Logger,
  { method, url, headers }: Asked,
  response: ServerResponse,
  { trustedProxy }: Pick<Environment, "trustedProxy">,
): void {
  if (!log.isLevelEnabled("info")) return;
  const path = pathOf(url ?? "");
  const user = trustedProxy && proxyUser(headerOf(headers), trustedProxy);
  const startedAt = performance.now();
  response.once("close", () => {
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    const cutOff = !response.writableFinished && { cutOff: true };
    log.info({ method, path, status: response.statusCode, ms, ...(user && { user }), ...cutOff }, "request");
  });
}

/** Without the query, which may hold what somebody pasted. */
function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, "").slice(0, LONGEST_PATH);
}
