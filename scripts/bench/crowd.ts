import { addSnapshot } from "../../demo/by-kind";
import type { LogEntry } from "../../demo/log";
import type { Served } from "../lib/served";
import { type PollCounts, startViewer } from "./viewer";

export const STATES = ["running", "settled"] as const;
export type State = (typeof STATES)[number];

/** So many people who have the Snapshots page of the same instance open, and nobody else has. */
export interface Crowd {
  readonly state: State;
  readonly viewers: number;
  /** What was asked of Atlas once all had come. Challenges for credentials do not count: they bring nothing. */
  calls(): readonly LogEntry[];
  /** They come one after the other, and stay. */
  arrive(counts: PollCounts, signal: AbortSignal): void;
}

/** People do not open a page in the same instant: all at once would be a test of how long the queue gets. */
const ARRIVE_WITHIN_MS = 30_000;
/** By then the polls of those who came at different times have found together. */
export const ARRIVED_AFTER_MS = 40_000;

/** Each crowd has a project of its own: no two share anything in the cache, or in Atlas's limits. */
export function createCrowd({ origin, atlas }: Served, state: State, viewers: number): Crowd {
  const { world, log } = atlas;
  const projectId = world.addProject({ name: `${state} ${viewers}` }).id;
  const { name } = world.addServerless(projectId, { name: "watched" });
  if (state === "running") addSnapshot(world, { projectId, name, status: "inProgress" });
  const arrivedAt = world.clock.now() + ARRIVED_AFTER_MS;
  const api = `${origin}/api/projects/${projectId}/serverless/${name}`;
  return {
    state,
    viewers,
    calls: () =>
      log
        .entries({ prefix: `/api/atlas/v2/groups/${projectId}`, challenge: false })
        .filter(({ at }) => at >= arrivedAt),
    arrive(counts, signal) {
      for (let arrived = 0; arrived < viewers; arrived += 1) {
        const come = () => signal.aborted || startViewer([api, `${api}/snapshots`], counts, signal);
        setTimeout(come, (arrived / viewers) * ARRIVE_WITHIN_MS);
      }
    },
  };
}
