import { Agent } from "node:http";
import { getOnce } from "./get";
import { pollWaitMs } from "./poll-wait";

/** How the polls of many viewers went. */
export interface PollCounts {
  answered: number;
  failed: number;
  /** Why the last one failed. */
  lastFailure: string;
}

const OK = 200;
const NOT_MODIFIED = 304;

/**
 * Somebody with a page open, as far as the server can tell: each thing that the page shows is asked for with its last
 * ETag, when the server says. Keeps one browser's connections; ends when it is told to.
 */
export function startViewer(urls: readonly string[], counts: PollCounts, signal: AbortSignal): void {
  const agent = new Agent({ keepAlive: true });
  for (const url of urls) pollUntil(url, agent, counts, signal);
  signal.addEventListener("abort", () => agent.destroy(), { once: true });
}

function pollUntil(url: string, agent: Agent, counts: PollCounts, signal: AbortSignal): void {
  let etag: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  const poll = async () => {
    const nextCheckAt = await getOnce(url, agent, etag ? { "If-None-Match": etag } : {}).then(
      (got) => {
        if (got.status === OK || got.status === NOT_MODIFIED) counts.answered += 1;
        else noteFailure(counts, `status ${got.status}`);
        etag = got.etag ?? etag;
        return got.nextCheckAt;
      },
      (error: unknown) => {
        if (!signal.aborted) noteFailure(counts, String(error));
        return undefined;
      },
    );
    if (!signal.aborted) {
      timer = setTimeout(() => void poll(), pollWaitMs(nextCheckAt, Date.now(), Math.random()));
    }
  };
  void poll();
}

function noteFailure(counts: PollCounts, reason: string): void {
  counts.failed += 1;
  counts.lastFailure = reason;
}
