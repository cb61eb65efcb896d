import pLimit from "p-limit";
import type { AtlasAnswer } from "./atlas-answer";
import { readBody } from "./body";
import { waitFor, withinDeadline } from "./deadline";
import type { StatsRecorder } from "./stats";

export const CALL_DEADLINE_MS = 10_000;
export const MAX_CALLS_IN_FLIGHT = 8;

export interface Call {
  readonly method: "GET" | "POST";
  readonly url: string;
  /** Asked for when the call really leaves: it may have waited for its turn. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the wait for a turn as well as the call; without one, the call has its own deadline only. */
  readonly signal?: AbortSignal;
}

/** Makes one HTTP call and reads its answer to the end, whatever its status. Throws what `fetch` and signals throw. */
export type Transport = (call: Call) => Promise<AtlasAnswer>;

interface TransportOptions {
  readonly fetch: typeof fetch;
  readonly stats: StatsRecorder;
  readonly deadlineMs?: number | undefined;
  /** Told of every call that has ended, well or not; `status` is null where there was no answer. */
  readonly ended?: CallEnded | undefined;
}

export type CallEnded = (call: {
  readonly url: string;
  readonly status: number | null;
  readonly seconds: number;
}) => void;

/** At most {@link MAX_CALLS_IN_FLIGHT} at a time; `deadlineMs` milliseconds for each, body included. */
export function createTransport({
  fetch,
  stats,
  deadlineMs = CALL_DEADLINE_MS,
  ended,
}: TransportOptions): Transport {
  const limit = pLimit(MAX_CALLS_IN_FLIGHT);

  async function exchange(call: Call, signal: AbortSignal): Promise<AtlasAnswer> {
    stats.called();
    const started = performance.now();
    let status: number | null = null;
    try {
      const response = await fetch(call.url, requestOf(call, signal));
      status = response.status;
      const text = await readBody(response, signal);
      const answer = { status, headers: response.headers, text };
      stats.answered(call.url, answer);
      return answer;
    } finally {
      ended?.({ url: call.url, status, seconds: (performance.now() - started) / 1_000 });
    }
  }

  return (call) => {
    const turn = limit(() => withinDeadline(deadlineMs, call.signal, (signal) => exchange(call, signal)));
    return call.signal ? waitFor(turn, call.signal) : turn;
  };
}

function requestOf(call: Call, signal: AbortSignal): RequestInit {
  return {
    method: call.method,
    headers: call.headers(),
    ...(call.body !== undefined && { body: call.body }),
    signal,
    // Next patches fetch and may keep answers; we have our own cache.
    cache: "no-store",
    // A redirect must never carry credentials elsewhere: it comes back as the answer that it is.
    redirect: "manual",
  };
}
