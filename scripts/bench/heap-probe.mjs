import { createServer } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Loaded into the dashboard with NODE_OPTIONS (which does not take --expose-gc), so that its heap can be measured
 * without the inspector: that needs a WebSocket client, which Node 20 has not, and its collection from inside a process
 * never answers. Answers each request with the bytes in use after a collection. The launcher is not measured.
 */
const port = Number(process.env.BENCH_HEAP_PORT);
const isNext = /[\\/]next[\\/]dist[\\/]bin[\\/]next$/.test(process.argv[1] ?? "");

async function collectedHeap(collect) {
  // What finalizers let go of after the first round is gone after the second.
  for (let round = 0; round < 2; round += 1) {
    collect();
    await new Promise(setImmediate);
  }
  return process.memoryUsage().heapUsed;
}

if (isNext && port > 0) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const server = createServer(async (_, response) => response.end(String(await collectedHeap(collect))));
  server.on("error", (error) => console.error(`heap probe: ${error.message}`));
  server.listen(port, "127.0.0.1").unref();
}
