import { type Agent, get, type OutgoingHttpHeaders } from "node:http";

export interface Got {
  readonly status: number;
  readonly etag: string | undefined;
  readonly nextCheckAt: string | undefined;
  /** Bytes that this connection has brought so far: status lines, headers and bodies. */
  readonly bytesOfConnection: number;
}

/** Browsers wait, and so ask less often of a server that is slow; this is only so that the bench ends. */
const GIVE_UP_AFTER_MS = 30_000;
/** As browsers ask: what is compressed costs the server time, and the wire less. */
const AS_BROWSERS = { "Accept-Encoding": "gzip, deflate, br, zstd" };

/** One GET over an agent's connection, read to its end and forgotten. Cheaper than `fetch`: there are thousands. */
export function getOnce(url: string, agent: Agent, headers: OutgoingHttpHeaders = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = { agent, headers: { ...AS_BROWSERS, ...headers }, timeout: GIVE_UP_AFTER_MS };
    const request = get(url, options, (response) => {
      // A kept connection is handed back at the end of the answer, before `end` comes here.
      const { socket } = response;
      response.resume().on("error", reject);
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          etag: response.headers.etag,
          nextCheckAt: text(response.headers["next-check-at"]),
          bytesOfConnection: socket.bytesRead,
        });
      });
    });
    request.on("timeout", () => request.destroy(new Error(`No answer from ${url}`)));
    request.on("error", (error) => {
      // The server ended a kept connection just as it was used again: browsers ask anew, and so do we.
      if (request.reusedSocket && isReset(error)) resolve(getOnce(url, agent, headers));
      else reject(error);
    });
  });
}

function isReset(error: Error): boolean {
  return "code" in error && error.code === "ECONNRESET";
}

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
