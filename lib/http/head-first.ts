import type { ServerResponse } from "node:http";

/** proxy.ts puts it on an answer whose status is sure before there is a page. It goes no further than this file. */
export const HEAD_FIRST = "x-head-first";

const OK = 200;

/** As Next sends them with a page that is rendered on request, but for `Vary`: nothing may keep the page anyway. */
const PAGE_HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "private, no-cache, no-store, max-age=0, must-revalidate",
} as const;

/**
 * Sends the head of an answer as soon as {@link HEAD_FIRST} is set on it: while Atlas is asked and the page is rendered,
 * a browser makes its process for the page and fetches what `link` names. What is set afterwards comes too late and is
 * dropped. Without a `link`, the mark is only taken off.
 */
export function headFirst(response: ServerResponse, link: string | null): void {
  response.setHeader = new Proxy(response.setHeader, {
    apply(setHeader, self, args) {
      if (args[0] !== HEAD_FIRST) return Reflect.apply(setHeader, self, args);
      // Next sets all that proxy.ts gave, and the status of a refusal, without a pause.
      if (link !== null) queueMicrotask(() => sendHead(response, { ...PAGE_HEADERS, Link: link }));
      return self;
    },
  });
}

function sendHead(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  if (response.headersSent || response.statusCode !== OK) return;
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
