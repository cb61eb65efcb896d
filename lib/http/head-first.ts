import type { IncomingMessage, ServerResponse } from "node:http";
import type { Preloads } from "./static-files";

const OK = 200;

/** As Next sends them with a page that is rendered on request. */
const PAGE_HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
} as const;

/** Whether the page takes a while, because Atlas is asked. */
export type SendHead = (page: { readonly waits: boolean }) => void;

/**
 * Sends the head of an answer, once: while Atlas is asked and the page is rendered, a browser makes its process for the
 * page and fetches what is linked. To be called when it is sure that there is a page. What is set afterwards comes too
 * late and is dropped. Does nothing without links, nor for scripts and Next's router, which read the status and the
 * headers of a whole answer.
 */
export function headFirst(
  request: IncomingMessage,
  response: ServerResponse,
  links: Preloads | null,
): SendHead {
  let sent = false;
  return ({ waits }) => {
    if (links === null || sent || !isOpened(request)) return;
    if (response.headersSent || response.statusCode !== OK) return;
    sent = true;
    sendHead(response, { ...PAGE_HEADERS, Link: waits ? links.all : links.fonts });
  };
}

/** By a browser, in a tab. */
function isOpened({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && headers["sec-fetch-dest"] === "document";
}

function sendHead(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.flushHeaders();
  const tooLate = { value: () => response };
  Object.defineProperties(response, {
    // Next takes a head that is out for an answer that somebody else has given.
    headersSent: { get: () => response.writableEnded },
    setHeader: tooLate,
    appendHeader: tooLate,
    removeHeader: tooLate,
    writeHead: tooLate,
  });
}
