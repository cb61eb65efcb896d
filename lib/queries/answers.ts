import { queryOptions } from "@tanstack/react-query";
import type { Answer } from "@/lib/backups/answer";
import type { Fleet, FleetRow } from "@/lib/backups/fleet";
import type {
  InstanceBody,
  InstanceList,
  InstanceRef,
  RestoreJobDetail,
  RestoreJobList,
  RestoreJobRef,
  RestoreWindowBody,
  SnapshotDetail,
  SnapshotList,
  SnapshotRef,
} from "@/lib/backups/model";
import { MOST_FIRST } from "@/lib/backups/polling";
import { paths } from "@/lib/paths";
import { fetchAnswer } from "./fetch-answer";
import { serverNow } from "./server-clock";

/** However wrong a time is, polls are never closer together than this. */
const SHORTEST_WAIT_MS = 1_000;
/** Spreads the polls of many viewers. */
const JITTER_MS = 500;

const waits = new WeakMap<Answer<unknown>, number>();

/**
 * Ms from an answer's arrival until asking again can help; the server decides (`Next-Check-At`). Settled once per
 * answer: a figure that changed with every render would start React Query's timer anew each time.
 */
export function waitMs(answer: Answer<unknown> | undefined): number {
  if (!answer) return SHORTEST_WAIT_MS;
  const known = waits.get(answer);
  if (known !== undefined) return known;
  const untilNextCheck = Date.parse(answer.nextCheckAt) - serverNow();
  const wait = Math.max(SHORTEST_WAIT_MS, untilNextCheck) + Math.random() * JITTER_MS;
  waits.set(answer, wait);
  return wait;
}

function answerQuery<T extends object>(url: string) {
  return queryOptions<Answer<T>>({
    queryKey: [url],
    queryFn: ({ signal, client }) => fetchAnswer(url, client.getQueryData<Answer<T>>([url]), signal),
    staleTime: ({ state }) => waitMs(state.data),
    refetchInterval: ({ state }) => waitMs(state.data),
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
    retry: false,
  });
}

/**
 * When a part of an answer counts as known (epoch ms): before any whole one. So it never takes the place of one, and the
 * whole is asked for at once: filters and the other pages of a fleet need all rows.
 */
export const PART_KNOWN_AT_MS = 1;

/** `onScreen` gives the rows that are seen: the server looks at them first, and at a refresh anew. */
export function fleetQuery(onScreen: () => readonly FleetRow[] = () => []) {
  const url = paths.api.fleet();
  const withFirst = (rows: readonly FleetRow[]) => {
    const ids = rows.slice(0, MOST_FIRST).map(({ id }) => id);
    return ids.length === 0 ? url : `${url}?first=${ids.join(",")}`;
  };
  return queryOptions<Answer<Fleet>>({
    ...answerQuery<Fleet>(url),
    queryFn: ({ signal, client }) => {
      const unchecked = onScreen().filter(({ check, problem }) => !check && !problem);
      return fetchAnswer(withFirst(unchecked), client.getQueryData<Answer<Fleet>>([url]), signal);
    },
    meta: { refreshUrl: () => withFirst(onScreen()) },
  });
}

export const instancesQuery = () => answerQuery<InstanceList>(paths.api.instances());
export const instanceQuery = (ref: InstanceRef) => answerQuery<InstanceBody>(paths.api.instance(ref));
export const snapshotsQuery = (ref: InstanceRef) => answerQuery<SnapshotList>(paths.api.snapshots(ref));
export const snapshotQuery = (ref: SnapshotRef) => answerQuery<SnapshotDetail>(paths.api.snapshot(ref));
export const restoreWindowQuery = (ref: InstanceRef) =>
  answerQuery<RestoreWindowBody>(paths.api.restoreWindow(ref));
export const restoreJobsQuery = (ref: InstanceRef) => answerQuery<RestoreJobList>(paths.api.restoreJobs(ref));
export const restoreJobQuery = (ref: RestoreJobRef) =>
  answerQuery<RestoreJobDetail>(paths.api.restoreJob(ref));
