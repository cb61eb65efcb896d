import { Agent, type OutgoingHttpHeaders } from "node:http";
import { getOnce } from "./get";

export interface Target {
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
}

/** So many clients at a time, each with a connection of its own. */
const CLIENTS = 4;

/**
 * Times (ms) so many requests to each target. Every client asks all targets in turn, so that whatever else the machine
 * does meets all of them alike.
 */
export async function timeInterleaved(
  targets: readonly Target[],
  count: number,
): Promise<ReadonlyMap<Target, readonly number[]>> {
  const times = new Map(targets.map((target): [Target, number[]] => [target, []]));
  await Promise.all(Array.from({ length: CLIENTS }, () => askInTurn(times, Math.ceil(count / CLIENTS))));
  return times;
}

async function askInTurn(times: ReadonlyMap<Target, number[]>, rounds: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let round = 0; round < rounds; round += 1) {
    for (const [target, taken] of times) {
      const started = performance.now();
      await getOnce(target.url, agent, target.headers);
      taken.push(performance.now() - started);
    }
  }
  agent.destroy();
}
