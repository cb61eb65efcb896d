import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { startServed } from "../lib/served";
import { LATENCY_MS } from "./context";
import { ARRIVED_AFTER_MS, type Crowd, createCrowd, STATES } from "./crowd";
import { createHeapProbe } from "./heap-of";
import type { Pace } from "./pace";
import type { PollCounts } from "./viewer";

/** What was seen while crowds of every size watched, all at once: a thousand of them and some more. */
export interface LoadReport {
  readonly crowds: readonly Crowd[];
  /** For how long after all of them had come. */
  readonly watchedMs: number;
  /** Megabytes after garbage collection. */
  readonly heapFirst: number;
  readonly heapLast: number;
}

const CROWD_SIZES = [1, 10, 100, 1_000];
/** More failed polls than this, and it is not the load that it should be. */
const MOST_FAILED = 0.01;

export async function runLoad(pace: Pace, say: (words: string) => void): Promise<LoadReport> {
  const probe = await createHeapProbe();
  const settings = { ...probe.settings, LOG_LEVEL: "warn" };
  const served = await startServed({ latency: LATENCY_MS, settings });
  const watching = new AbortController();
  setMaxListeners(0, watching.signal);
  try {
    const crowds = STATES.flatMap((state) => CROWD_SIZES.map((size) => createCrowd(served, state, size)));
    const counts: PollCounts = { answered: 0, failed: 0, lastFailure: "" };
    const started = performance.now();
    const until = (ms: number) => sleep(Math.max(0, started + ms - performance.now()));
    for (const crowd of crowds) crowd.arrive(counts, watching.signal);
    await until(pace.heapFirstMs);
    const heapFirst = await probe.read();
    await until(pace.loadMs);
    const heapLast = await probe.read();
    refuseFailures(counts);
    say(`${counts.answered} polls answered, ${counts.failed} failed`);
    const watchedMs = performance.now() - started - ARRIVED_AFTER_MS;
    return { crowds, watchedMs, heapFirst, heapLast };
  } finally {
    watching.abort();
    await served.end();
  }
}

function refuseFailures({ answered, failed, lastFailure }: PollCounts): void {
  if (failed <= MOST_FAILED * (answered + failed)) return;
  throw new Error(
    `${failed} polls failed (${lastFailure}) and ${answered} were answered: no load to measure under.`,
  );
}
