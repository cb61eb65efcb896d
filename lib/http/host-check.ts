import { isLoopback } from "@/lib/env";

const HOST_HEADER = /^(\[[\da-f:.]+\]|[^\s:[\]/@]+)(?::\d{1,5})?$/i;

/**
 * Whether a `Host` header names this dashboard: a loopback name or one of the allowed ones, with any port.
 * This is what stops DNS rebinding: a hostile page whose name was made to point at this machine.
 */
export function isAllowedHost(header: string | null, allowedHosts: readonly string[]): boolean {
  const name = nameOf(header ?? "");
  return name !== null && (isLoopback(name) || allowedHosts.some((allowed) => nameOf(allowed) === name));
}

/** Lower case, without port, brackets and the final dot of a fully qualified name. IPv6 comes with or without brackets. */
function nameOf(host: string): string | null {
  const bracketed = /^[\da-f]*:[\da-f:.]+$/i.test(host) && host.split(":").length > 2 ? `[${host}]` : host;
  const name = HOST_HEADER.exec(bracketed)?.[1];
  return name?.toLowerCase().replace(/^\[|\]$|\.$/g, "") ?? null;
}
