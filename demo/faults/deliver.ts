import { type Answer, withLength } from "../http/answer";
import type { Effect } from "./fault";

/** What undici's fetch rejects with when the peer resets the connection. */
export class ConnectionReset extends TypeError {
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}

const NO_BODY = new Set([204, 304]);

/** The answer as a Response, whole, cut off or in small pieces. */
export function deliver(answer: Answer, effect: Effect | null, signal: AbortSignal): Response {
  const { status, headers, body } = withLength(answer);
  if (NO_BODY.has(status)) return new Response(null, { status, headers });
  const bytes = new TextEncoder().encode(body);
  if (effect?.kind === "truncate") {
    const end = Math.min(effect.bytes ?? Math.ceil(bytes.length / 2), bytes.length);
    const reason = effect.reset ? new ConnectionReset() : new TypeError("terminated");
    return new Response(brokenOff(bytes.slice(0, end), reason), { status, headers });
  }
  if (effect?.kind === "drip") {
    return new Response(dripping(bytes, effect.bytes ?? 16, effect.every ?? 200, signal), {
      status,
      headers,
    });
  }
  return new Response(bytes, { status, headers });
}

/** Gives what there is, then fails as undici does when the peer closes or resets in the middle. */
function brokenOff(bytes: Uint8Array, reason: Error): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream({
    pull(controller) {
      if (given) controller.error(reason);
      else controller.enqueue(bytes);
      given = true;
    },
  });
}

function dripping(bytes: Uint8Array, step: number, every: number, signal: AbortSignal) {
  let from = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (from > 0) await wait(every, signal);
      controller.enqueue(bytes.slice(from, from + step));
      from += step;
      if (from >= bytes.length) controller.close();
    },
  });
}

/** Resolves after so many milliseconds, never for infinity; rejects when the signal says so. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const over = () => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    };
    const timer = Number.isFinite(milliseconds) ? setTimeout(over, milliseconds) : undefined;
    signal.addEventListener("abort", giveUp, { once: true });
  });
}
