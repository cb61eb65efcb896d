import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import { environment } from "@/lib/env";
import { getLog } from "@/lib/log";
import { beforeHead } from "./before-head";
import { currentRequest, requestIdOf } from "./current-request";
import { headFirst } from "./head-first";
import { leaveWhenAsked, watchForLeaving } from "./leave";
import { logWhenDone } from "./request-log";
import { answerHeaders } from "./security-headers";
import { staticFilesFirst } from "./static-files";
import { tidy } from "./tidy-request";

const NOT_MODIFIED = 304;
const STATIC_FOLDER = join(/* turbopackIgnore: true */ process.cwd(), ".next/static");

/**
 * Node tells of each request before Next sees it, however the server was started. What must hold for every answer, those
 * that Next gives by itself included, is done here: its id, its log line, its plain headers.
 */
export function watchRequests(): void {
  const settings = environment();
  const headers = Object.entries(answerHeaders({ https: settings.publicUrl?.startsWith("https:") ?? false }));
  const log = getLog();
  // Those of development change, and are Next's.
  const files =
    process.env.NODE_ENV === "production"
      ? staticFilesFirst(STATIC_FOLDER, settings, (error) => {
          log.warn({ err: error }, "the files of the build are left to Next");
        })
      : null;
  leaveWhenAsked(log);
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = partsOf(message);
    if (!request || !response || !server) return;
    const requestId = requestIdOf(request.headers["x-request-id"]);
    const sendHead = headFirst(request, response, files?.preloads() ?? null);
    currentRequest.enterWith({ requestId, sendHead });
    response.setHeader("X-Request-Id", requestId);
    beforeHead(response, (status) => {
      // Browsers keep those of the answer that they have: an idle poll stays small.
      if (status !== NOT_MODIFIED) for (const [name, value] of headers) response.setHeader(name, value);
    });
    watchForLeaving(server, response);
    files?.serveFrom(server);
    const { method, url } = request;
    tidy(request, settings);
    logWhenDone(log, { method, url, headers: request.headers }, response, settings);
  });
}

/** Node's own declarations leave the message of a channel unknown. */
function partsOf(message: unknown) {
  const parts: Readonly<Record<string, unknown>> = { ...(typeof message === "object" ? message : {}) };
  return {
    request: parts.request instanceof IncomingMessage ? parts.request : null,
    response: parts.response instanceof ServerResponse ? parts.response : null,
    server: parts.server instanceof Server ? parts.server : null,
  };
}
