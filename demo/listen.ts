import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Actions, createActions } from "./actions";
import type { Atlas } from "./atlas";
import { CONTROL_PREFIX } from "./control";
import { answerControl } from "./control-server";
import { refuseUnexpected } from "./exchange";
import { breakOff, toRequest, writeResponse } from "./http/node";

/** A stand-in that listens on loopback. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves an Atlas, and its control API, on a port (0: a free one). */
export async function listen(atlas: Atlas, port = 0): Promise<Listening> {
  const actions = createActions(atlas);
  const server = createServer((incoming, outgoing) => void serve(atlas, actions, incoming, outgoing));
  const bound = await bind(server, port);
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(atlas: Atlas, actions: Actions, incoming: IncomingMessage, outgoing: ServerResponse) {
  const path = incoming.url ?? "/";
  if (path.startsWith(CONTROL_PREFIX)) {
    return answerControl(actions, path.slice(CONTROL_PREFIX.length), incoming, outgoing);
  }
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  try {
    await writeResponse(await answer(atlas, incoming, path, gone.signal), outgoing);
  } catch (error) {
    breakOff(error, incoming);
  }
}

async function answer(atlas: Atlas, incoming: IncomingMessage, path: string, signal: AbortSignal) {
  const origin = `http://${incoming.headers.host ?? "127.0.0.1"}`;
  const url = URL.canParse(path, origin) ? new URL(path, origin) : new URL(origin);
  if (url.pathname + url.search !== path) {
    // A URL tidies `..` and the like away: what was really asked for must not be mistaken for it.
    const asked = { pathname: path };
    const { answer: refused } = refuseUnexpected(atlas.log, incoming.method ?? "GET", asked);
    return new Response(refused.body, refused);
  }
  return atlas.fetch(await toRequest(incoming, url, signal));
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
