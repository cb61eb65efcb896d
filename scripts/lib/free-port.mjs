import { once } from "node:events";
import { createServer } from "node:net";

/** The port a program will be able to listen on at 127.0.0.1 (0: a free one); an Error of one line when it will not. */
export async function freePort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`PORT must be a number up to 65535, not "${text}".`);
  const server = createServer();
  try {
    server.listen({ host: "127.0.0.1", port, exclusive: true });
    await once(server, "listening");
    return server.address().port;
  } catch (error) {
    throw new Error(explain(error.code, port));
  } finally {
    server.close();
  }
}

function explain(code, port) {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use: end what listens there, or choose another with PORT.`;
  if (code === "EACCES")
    return `Port ${port} needs more rights than this process has: choose another with PORT.`;
  return `Cannot listen on port ${port} (${code}): choose another with PORT.`;
}
