import "server-only";
import { type Logger, pino } from "pino";
import { environment } from "./env";
import { currentRequest } from "./http/current-request";
import { sharedState } from "./shared-state";

/** A second line of defence: nothing should put these into a log line, and if something does, they are blanked. */
const SECRET_KEYS = [
  "authorization",
  "Authorization",
  "clientSecret",
  "privateKey",
  "secret",
  "password",
  "token",
  "access_token",
  "accessToken",
  "deliveryUrl",
  "snapshotUrl",
  "cookie",
  '["x-proxy-secret"]',
  '["X-Proxy-Secret"]',
];

const DEEPEST_REDACTED = 4;

/** Created on first use and not on import, so that a build needs no environment. Throws `EnvironmentError`. */
export function getLog(): Logger {
  return sharedState("log", () => createLog(environment().logLevel));
}

/** JSON lines to `destination` (standard output by default), each with the id of the request it was written for. */
export function createLog(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    mixin: () => ({ requestId: currentRequest.getStore()?.requestId }),
    redact: { paths: secretPaths(), censor: "[redacted]" },
  };
  return destination ? pino(options, destination) : pino(options);
}

function secretPaths(): string[] {
  return SECRET_KEYS.flatMap((key) =>
    Array.from({ length: DEEPEST_REDACTED + 1 }, (_, depth) => joined(Array(depth).fill("*").join("."), key)),
  );
}

function joined(prefix: string, key: string): string {
  return prefix === "" || key.startsWith("[") ? `${prefix}${key}` : `${prefix}.${key}`;
}
