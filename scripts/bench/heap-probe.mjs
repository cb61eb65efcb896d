import { createServer } from "node:http";
import { Session } from "node:inspector";

/**
 * Loaded into the dashboard with NODE_OPTIONS, so that its heap can be measured without a debugging port: that would
 * need a WebSocket client, which Node 20 has not, and would have every process of the launcher want the same port.
 * Answers each request with the bytes in use after a collection. The launcher loads this too, and is not measured.
 */
const port = Number(process.env.BENCH_HEAP_PORT);
const isNext = /[\\/]next[\\/]dist[\\/]bin[\\/]next$/.test(process.argv[1] ?? "");

async function collectedHeap() {
  // What finalizers let go of in the first round is gone after the second.
  for (let round = 0; round < 2; round += 1) await collectGarbage();
  return process.memoryUsage().heapUsed;
}

function collectGarbage() {
  const session = new Session();
  session.connect();
  return new Promise((resolve, reject) => {
    session.post("HeapProfiler.collectGarbage", (error) => {
      session.disconnect();
      if (error) reject(error);
      else setImmediate(resolve);
    });
  });
}

if (isNext && port > 0) {
  const server = createServer(async (_, response) => response.end(String(await collectedHeap())));
  server.on("error", (error) => console.error(`heap probe: ${error.message}`));
  server.listen(port, "127.0.0.1").unref();
}
