import { type Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { echoes } from "./hostile";
import type { FuzzRequest } from "./request";

/** What the answer to that request does that no answer may. */
export async function wrongsOf(origin: string, asked: FuzzRequest, agent: Agent): Promise<string[]> {
  const { status, type, location, body } = await send(origin, asked, agent);
  const wrongs: string[] = [];
  if (status >= 500) wrongs.push(`${status}: ${body.slice(0, 200)}`);
  if (type.startsWith("text/html")) wrongs.push(...echoes(body).map((echo) => `echoed: ${echo}`));
  if (!staysHere(location, origin)) wrongs.push(`sent away: ${location}`);
  return wrongs;
}

/** A browser resolves it against the address that it asked. */
function staysHere(location: string | undefined, origin: string): boolean {
  if (location === undefined) return true;
  return URL.canParse(location, origin) && new URL(location, origin).origin === origin;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly location: string | undefined;
  readonly body: string;
}

function send(origin: string, { method, target, headers }: FuzzRequest, agent: Agent): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  // An answer may repeat a long address in more than one header.
  const question = { method, path: target, headers, agent, maxHeaderSize: 65_536 };
  return new Promise((resolve, reject) => {
    const asked = request({ ...question, hostname, port }, (response) => {
      const { statusCode: status = 0, headers: got } = response;
      const type = got["content-type"] ?? "";
      text(response).then((body) => resolve({ status, type, location: got.location, body }), reject);
    });
    asked.on("error", (error) => {
      // The server ended a kept connection just as it was used again.
      if (asked.reusedSocket && "code" in error && error.code === "ECONNRESET") {
        resolve(send(origin, { method, target, headers }, agent));
      } else reject(error);
    });
    asked.end();
  });
}
