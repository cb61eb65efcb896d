import { Agent, type OutgoingHttpHeaders } from "node:http";
import { getOnce } from "./get";

export interface Target {
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
}

/** So many clients at a time, each with a connection of its own. */
const CLIENTS = 4;

/**
 * Times (ms) so many requests to each target. The targets take turns, so that whatever else the machine does meets all
 * alike; the clients ask the same one at a time, or the cheap would wait in the queue behind the dear.
 */
export async function timeInterleaved(
  targets: readonly Target[],
  count: number,
): Promise<ReadonlyMap<Target, readonly number[]>> {
  const times = new Map(targets.map((target): [Target, number[]] => [target, []]));
  const agents = Array.from({ length: CLIENTS }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  for (let asked = 0; asked < count; asked += CLIENTS) {
    for (const [target, taken] of times) {
      taken.push(...(await Promise.all(agents.map((agent) => timeOnce(target, agent)))));
    }
  }
  for (const agent of agents) agent.destroy();
  return times;
}

async function timeOnce({ url, headers }: Target, agent: Agent): Promise<number> {
  const started = performance.now();
  await getOnce(url, agent, headers);
  return performance.now() - started;
}
