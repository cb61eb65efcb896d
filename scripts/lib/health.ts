import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const UP_WITHIN_MS = 30_000;
const POLL_MS = 100;

/** Whether a dashboard answers there. The connection is not kept, or the server would wait for it when it ends. */
export function isHealthy(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(`${origin}/api/health`, { agent: false, headers: { Connection: "close" } }, (response) => {
      response.resume().on("close", () => resolve(response.statusCode === 200));
    }).on("error", () => resolve(false));
  });
}

/** Waits until what was just started answers there. False when it has ended, or takes too long. */
export async function isUp(
  origin: string,
  ended: Promise<unknown>,
  withinMs = UP_WITHIN_MS,
): Promise<boolean> {
  const waiting = new AbortController();
  const giveUp = () => waiting.abort();
  void ended.then(giveUp);
  const timer = setTimeout(giveUp, withinMs);
  let up = false;
  while (!up && !waiting.signal.aborted) {
    await sleep(POLL_MS);
    up = await isHealthy(origin);
  }
  clearTimeout(timer);
  return up;
}
