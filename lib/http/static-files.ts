import "server-only";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import type { Environment } from "@/lib/env";
import { refusalOf } from "./gate";
import { headerOf } from "./header-of";

/** Where Next serves the files of the build, whose names change with their content. */
const PREFIX = "/_next/static";

/** What is worth keeping, and whether it gets smaller; the rest is left to Next. */
const TYPES: Readonly<Record<string, { readonly type: string; readonly compress: boolean }>> = {
  ".js": { type: "application/javascript; charset=UTF-8", compress: true },
  ".css": { type: "text/css; charset=UTF-8", compress: true },
  ".woff2": { type: "font/woff2", compress: false },
};

interface StaticFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Each by its address. */
type StaticFiles = ReadonlyMap<string, StaticFile>;

/** `Link` headers (RFC 8288) for what every page needs before it can be laid out. */
export interface Preloads {
  /** With a page that comes at once: laid out before they are there, it is laid out twice. Its styles it names itself. */
  readonly fonts: string;
  /** With a page that is waited for: its stylesheet, too. */
  readonly all: string;
}

interface FilesFirst {
  /** To be called with each server that is seen. */
  readonly serveFrom: (server: Server) => void;
  readonly ready: Promise<void>;
  /** null until they are known. */
  readonly preloads: () => Preloads | null;
}

/**
 * Has servers answer for the files of the build in this folder from memory, compressed once; Next would compress each for
 * everybody anew, after it has taken it through its routes.
 */
export function staticFilesFirst(
  folder: string,
  settings: Environment,
  onError: (error: unknown) => void,
): FilesFirst {
  const files = new Map<string, StaticFile>();
  const seen = new WeakSet<Server>();
  const serveFrom = (server: Server) => {
    if (seen.has(server)) return;
    seen.add(server);
    answerFirst(server, (request, response) => answerStaticFile(files, request, response, settings));
  };
  let preloads: Preloads | null = null;
  const readAll = async () => {
    const found = await filesIn(folder);
    preloads = preloadsOf(found.map(({ address }) => address));
    for (const { address, path, kind } of found) files.set(address, await readStaticFile(path, kind));
  };
  // Until a file is read, and if it never is, it is Next that answers.
  return { serveFrom, ready: readAll().catch(onError), preloads: () => preloads };
}

function preloadsOf(addresses: readonly string[]): Preloads {
  const linked = (extension: string, rest: string) =>
    addresses
      .filter((address) => address.endsWith(extension))
      .map((address) => `<${address}>; rel=preload; ${rest}`);
  const fonts = linked(".woff2", 'as="font"; crossorigin=""; type="font/woff2"');
  return { fonts: fonts.join(", "), all: [...fonts, ...linked(".css", 'as="style"')].join(", ") };
}

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const kind = TYPES[extname(path)];
    return entry.isFile() && kind ? [{ path, kind, address: addressOf(relative(folder, path)) }] : [];
  });
}

const addressOf = (path: string) => [PREFIX, ...path.split(sep)].join("/");

async function readStaticFile(path: string, { type, compress }: (typeof TYPES)[string]): Promise<StaticFile> {
  const content = await readFile(path);
  const body = compress ? await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }) : content;
  return {
    body,
    headers: {
      "Content-Type": type,
      "Content-Length": String(body.length),
      "Cache-Control": "public, max-age=31536000, immutable",
      ...(compress && { "Content-Encoding": "gzip", Vary: "Accept-Encoding" }),
    },
  };
}

/**
 * Has a server ask `answer` first, and whoever listened before only about what that does not take. Next's server is made
 * by Next; it can be reached only once it serves.
 */
function answerFirst(
  server: Server,
  answer: (request: IncomingMessage, response: ServerResponse) => boolean,
): void {
  const others = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (answer(request, response)) return;
    for (const other of others) Reflect.apply(other, server, [request, response]);
  });
}

/**
 * Answers a request for one of the files, and says whether it did. What is refused, asks for a part, or cannot take gzip
 * is not answered here: Next knows what to do.
 */
function answerStaticFile(
  files: StaticFiles,
  { method = "", url = "", headers }: IncomingMessage,
  response: ServerResponse,
  settings: Environment,
): boolean {
  const file = files.get(url);
  if (!file || headers.range !== undefined) return false;
  if (file.headers["Content-Encoding"] && !takesGzip(headers["accept-encoding"])) return false;
  if (refusalOf({ method, path: url, header: headerOf(headers) }, settings)) return false;
  response.writeHead(200, file.headers);
  response.end(method === "HEAD" ? undefined : file.body);
  return true;
}

/** Not what says `gzip;q=0`; browsers name it plainly. */
function takesGzip(header: string | string[] | undefined): boolean {
  return /(?:^|,)\s*gzip\s*(?:,|$)/i.test(header?.toString() ?? "");
}
