import { once } from "node:events";
import { createServer } from "node:net";

/** The port to listen on (0: a free one), after trying it. Rejects with one line for people. */
export async function bindablePort(host: string, port: number): Promise<number> {
  const server = createServer();
  try {
    const listening = once(server, "listening");
    server.listen({ host, port, exclusive: true });
    await listening;
    const address = server.address();
    return typeof address === "object" && address ? address.port : port;
  } catch (error) {
    throw new Error(explain(error, host, port), { cause: error });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Where to reach what listens there: a wildcard is an address to listen on, not one to connect to. */
export function urlOf(host: string, port: number): string {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

function explain(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "EADDRINUSE")
    return `Port ${port} is in use: end what listens there, or choose another with PORT.`;
  if (code === "EACCES")
    return `Port ${port} needs more rights than this process has: choose another with PORT.`;
  return `Cannot listen on HOST ${host} (${code}): set HOST to a name or address of this machine.`;
}
