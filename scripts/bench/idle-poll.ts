import { Agent, type OutgoingHttpHeaders } from "node:http";
import { startServed } from "../lib/served";
import { type Context, LATENCY_MS } from "./context";
import { getOnce } from "./get";
import type { Row } from "./row";
import { addWatched } from "./watched";

const MOST_BYTES = 400;
const NOT_MODIFIED = 304;

/** What a poll that brings nothing new weighs on the wire (status line, headers, body), against a whole answer. */
export async function measureIdlePoll(_: Context): Promise<readonly Row[]> {
  const served = await startServed({ latency: LATENCY_MS });
  try {
    const { snapshots } = addWatched(served, "idle");
    const whole = await getAlone(snapshots);
    const poll = await getAlone(snapshots, { "If-None-Match": whole.etag ?? "" });
    if (poll.status !== NOT_MODIFIED) throw new Error(`An idle poll was answered with ${poll.status}.`);
    return [
      {
        name: "bytes of an idle poll",
        figure: { of: "304", value: poll.bytesOfConnection, unit: "B" },
        against: { of: "whole answer, gzip", value: whole.bytesOfConnection, unit: "B" },
        limit: { on: "figure", most: MOST_BYTES },
      },
    ];
  } finally {
    await served.end();
  }
}

/** Over a connection of its own, kept open as a page does: its bytes are those of this answer. */
async function getAlone(url: string, headers: OutgoingHttpHeaders = {}) {
  const agent = new Agent({ keepAlive: true });
  const got = await getOnce(url, agent, headers);
  agent.destroy();
  return got;
}
