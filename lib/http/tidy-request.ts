import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import type { Environment } from "@/lib/env";
import { refusalOf } from "./gate";
import { headerOf } from "./header-of";
import { SECRET_HEADER } from "./proxy-user";

const plain = (path: string) =>
  `/${path
    .split(/[/\\]+/)
    .filter(Boolean)
    .join("/")}`;
const PLAIN_PATH = /^\/([^/\\]+(\/[^/\\]+)*)?$/;

/** What a page of Next says it shows, so that only what differs is sent. */
const ROUTER_STATE = "next-router-state-tree";

/** A path that does not decode: proxy.ts refuses it. */
const NO_PATH = "/%";

/**
 * Next answers some requests before proxy.ts is asked: it redirects `//` and a final `/`, and stumbles over `*`, TRACE
 * and an absolute address. Tidied here, they reach proxy.ts like every other one, and what it refuses is refused.
 */
export function tidy(request: IncomingMessage, settings: Environment): void {
  toOriginForm(request);
  dropWhatIsAmbiguous(request, settings);
  dropUnreadableRouterState(request);
  const { method = "", url = "/", headers } = request;
  const path = url.replace(/[?#].*$/s, "");
  // What may pass is left to Next, whose redirects browsers need.
  if (!PLAIN_PATH.test(path) && refusalOf({ method, path, header: headerOf(headers) }, settings))
    request.url = plain(path);
  if (!request.url?.startsWith("/")) request.url = NO_PATH;
  // Next cannot construct a request whose method is TRACE; this one is refused alike.
  if (method === "TRACE") request.method = "OPTIONS";
}

/** RFC 9112 3.2.2: the address of an absolute form comes before `Host`. */
function toOriginForm(request: IncomingMessage): void {
  const [, authority, rest] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(request.url ?? "") ?? [];
  if (authority === undefined) return;
  request.headers.host = authority;
  request.url = rest?.startsWith("/") ? rest : `/${rest ?? ""}`;
}

/** Of two that should be one, nobody can say which the proxy meant: as good as none, and so refused. */
function dropWhatIsAmbiguous({ rawHeaders, headers }: IncomingMessage, { trustedProxy }: Environment): void {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  for (const name of ["host", SECRET_HEADER, trustedProxy?.header.toLowerCase() ?? SECRET_HEADER]) {
    if (names.indexOf(name) !== names.lastIndexOf(name)) delete headers[name];
  }
}

/** Next answers 500 to one that it cannot read; without any, it sends the whole page. Read by Next's own rules. */
function dropUnreadableRouterState({ headers }: IncomingMessage): void {
  try {
    parseAndValidateFlightRouterState(headers[ROUTER_STATE]);
  } catch {
    delete headers[ROUTER_STATE];
  }
}
