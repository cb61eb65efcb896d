import type { Problem } from "@/lib/backups/errors";
import type { Environment } from "@/lib/env";
import { isAllowedHost } from "./host-check";
import { problemOf } from "./problem";
import { proxyUser } from "./proxy-user";

const HEALTH = "/api/health";

/** As much of a request as decides whether it may pass. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly header: (name: string) => string | null | undefined;
}

/** Why this request gets no further; null when it may. Health is for probes, which know no name and no secret. */
export function refusalOf({ method, path, header }: Asked, settings: Environment): Problem | null {
  const { allowedHosts, trustedProxy } = settings;
  const probe = path === HEALTH;
  if (!probe && !isAllowedHost(header("host") ?? null, allowedHosts)) return UNKNOWN_HOST;
  if (!probe && trustedProxy && proxyUser(header, trustedProxy) === null) return UNAUTHENTICATED;
  if (method !== "GET" && method !== "HEAD") return READ_ONLY;
  return decodes(path) ? null : UNDECODABLE;
}

const UNKNOWN_HOST = problemOf(
  "forbidden",
  "The Host header names no address of this dashboard. Its operator can allow the name with ALLOWED_HOSTS or PUBLIC_URL.",
);
const UNAUTHENTICATED = problemOf(
  "unauthenticated",
  "This dashboard is reached through its authenticating proxy only: use the address that your operator gave you.",
);
export const READ_ONLY: Problem = {
  ...problemOf("invalid_request", "This dashboard only reads: use GET or HEAD."),
  title: "Method not allowed",
  status: 405,
};
const UNDECODABLE = problemOf(
  "invalid_request",
  "The path of this address holds a malformed %-escape: write a percent sign as %25.",
);

function decodes(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
