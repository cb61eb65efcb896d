import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import {
  checkOf,
  type Fleet,
  type FleetRow,
  fleetRow,
  lookAgainMs,
  tellsSchedule,
} from "@/lib/backups/fleet";
import type { Instance, InstanceRef } from "@/lib/backups/model";
import { IDLE_POLL_MS, paceOf } from "@/lib/backups/polling";
import { getLog } from "@/lib/log";
import { sharedState } from "@/lib/shared-state";
import type { ReadOptions } from "./answers";
import { backups } from "./backups";
import { type ListSoFar, listInstancesSoFar } from "./instances";
import { createLooks, type Looks } from "./looks";

/** While rows are still to come, asking again soon brings more of them; then they change one by one. */
const PROGRESS_MS = 1_000;
const CHECKED_MS = 20_000;
/** A page shows its first rows after this; the others come with the polls that follow. */
const FIRST_LISTS_MS = 500;

interface FleetOptions extends ReadOptions {
  /** Ids of instances that somebody has on screen: they are looked at first. */
  readonly first?: readonly string[];
  /** How long to wait for the lists of all projects (ms); those that take longer come with what is asked later. */
  readonly listsWithinMs?: number;
}

/**
 * Every instance with what is known of its backups so far. Asking for it keeps the looks at them going for a while, in the
 * background: nobody waits for a thousand lists. Throws `BackupError` not_configured.
 */
export async function getFleet({
  first = [],
  listsWithinMs = FIRST_LISTS_MS,
  ...options
}: FleetOptions = {}): Promise<Answer<Fleet>> {
  const list = await listInstancesSoFar(listsWithinMs, options);
  if (list.value === null) return { ...list, value: null };
  const looks = looksOfScope();
  looks.watch(list.value.instances, new Set(first), options.refresh);
  return answerOf(list, list.value, looks);
}

interface Kept {
  readonly of: string;
  readonly answer: Answer<Fleet>;
}

/** The same answer as long as nothing seems to have changed, at most until it is asked for again: its JSON is made once. */
function answerOf(list: Answer<unknown>, listed: ListSoFar, looks: Looks): Answer<Fleet> {
  const now = Date.now();
  const of = [
    getAtlas().scope,
    list.fetchedAt,
    list.problem?.code,
    listed.errors.length,
    listed.instances.length,
    listed.unlisted,
    listed.pending,
    looks.version(),
  ].join(" ");
  const kept = sharedState<{ last: Kept | null }>("fleet", () => ({ last: null }));
  if (kept.last?.of === of && Date.parse(kept.last.answer.nextCheckAt) > now) return kept.last.answer;
  const rows = listed.instances.map((instance): FleetRow => fleetRow(instance, looks.of(instance)));
  const checked = rows.filter(({ check, problem }) => check !== null || problem !== null).length;
  const { errors, unlisted, pending } = listed;
  const busy = pending || checked < rows.length || looks.busy();
  const answer = {
    ...list,
    value: { rows, errors, checked, unlisted },
    nextCheckAt: new Date(now + (busy ? PROGRESS_MS : CHECKED_MS)).toISOString(),
  };
  kept.last = { of, answer };
  return answer;
}

/** What was seen belongs to the credentials and the project limit that it was seen with. */
function looksOfScope(): Looks {
  return sharedState(`looks ${getAtlas().scope}`, () =>
    createLooks({
      look,
      mayLook: ({ projectId }) => paceOf(getAtlas().shareLeft(projectId)) !== "least",
      now: Date.now,
      onError: (error) => getLog().error({ err: error }, "a look at an instance went wrong"),
    }),
  );
}

/** One look at an instance: its snapshots, and where the list did not tell its schedule, the instance itself. */
async function look(listed: Instance, options: ReadOptions) {
  const ref: InstanceRef = listed;
  const facts = tellsSchedule(listed) ? listed : (await backups.getInstance(ref, options)).value?.instance;
  const { value, fetchedAt, problem, nextCheckAt } = await backups.listSnapshots(ref, options);
  const now = Date.now();
  const check = value && fetchedAt ? checkOf(facts ?? listed, value.snapshots, fetchedAt, now) : null;
  const againAt =
    check && !problem ? now + lookAgainMs(check, now) : Date.parse(nextCheckAt) + IDLE_POLL_MS / 2;
  return { check, problem, againAt };
}
