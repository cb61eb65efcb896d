import { setTimeout as sleep } from "node:timers/promises";
import { bindablePort } from "../lib/listen";

interface HeapProbe {
  /** What the dashboard has to be started with. */
  readonly settings: Readonly<Record<string, string>>;
  /** Megabytes in use after garbage collection. */
  read(): Promise<number>;
}

/** What is just being answered comes on top of what is kept, and differs from moment to moment: the least of some. */
const READINGS = 12;
const BETWEEN_MS = 1_000;

export async function createHeapProbe(): Promise<HeapProbe> {
  const port = await bindablePort("127.0.0.1", 0);
  const probe = new URL("heap-probe.mjs", import.meta.url).href;
  return {
    settings: { NODE_OPTIONS: `--import=${probe}`, BENCH_HEAP_PORT: String(port) },
    async read() {
      const readings: number[] = [];
      while (readings.length < READINGS) {
        const response = await fetch(`http://127.0.0.1:${port}`);
        readings.push(Number(await response.text()) / 1_000_000);
        await sleep(BETWEEN_MS);
      }
      return Math.min(...readings);
    },
  };
}
