import type { IncomingHttpHeaders } from "node:http";

/** A header of Node's request by its name in any case, as the gate asks for it. */
export function headerOf(headers: IncomingHttpHeaders): (name: string) => string | undefined {
  return (name) => headers[name.toLowerCase()]?.toString();
}
