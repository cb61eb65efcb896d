import type { IncomingMessage, ServerResponse } from "node:http";
import { ConnectionReset } from "../faults/deliver";

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Node's request as the web's, which ends when the client leaves. */
export async function toRequest(incoming: IncomingMessage, url: URL, signal: AbortSignal): Promise<Request> {
  const { method = "GET" } = incoming;
  const hasBody = method !== "GET" && method !== "HEAD";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const body = hasBody ? new Uint8Array(await readBody(incoming)) : undefined;
  return new Request(url, { method, headers, signal, body });
}

/** Writes a web response, breaking the connection where its body breaks. */
export async function writeResponse(answer: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.sendDate = false;
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).flushHeaders();
  if (answer.body === null) return void outgoing.end();
  try {
    for await (const chunk of answer.body) await write(outgoing, chunk);
    outgoing.end();
  } catch (error) {
    if (error instanceof ConnectionReset) outgoing.socket?.resetAndDestroy();
    else outgoing.destroy();
  }
}

/** No answer came: the connection ends as the failure says. */
export function breakOff(error: unknown, { socket }: IncomingMessage): void {
  if (error instanceof ConnectionReset) socket.resetAndDestroy();
  else socket.destroy();
}

/** Waits until the bytes are on their way, so that they arrive before a broken end. */
function write(outgoing: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
