/** Why a signal was aborted: time was up. `ms` is how long there was. */
export class DeadlineError extends Error {
  override readonly name = "DeadlineError";

  constructor(readonly ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/**
 * Runs `work` with a signal that is aborted after `ms` milliseconds, or when `outer` is. Rejects with the signal's
 * reason at that moment, whether `work` listens to the signal or not.
 */
export async function withinDeadline<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(new DeadlineError(ms)), ms);
  const signal = outer ? AbortSignal.any([outer, own.signal]) : own.signal;
  try {
    signal.throwIfAborted();
    return await waitFor(work(signal), signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for `promise`, or rejects with the signal's reason when that is aborted first; `promise` itself goes on. */
export function waitFor<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}

/** Resolves after `ms` milliseconds; rejects with the signal's reason when that is aborted first. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const slept = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return waitFor(slept, signal).finally(() => clearTimeout(timer));
}
