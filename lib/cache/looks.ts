import type { FleetRow } from "@/lib/backups/fleet";
import type { Instance } from "@/lib/backups/model";

type Seen = Pick<FleetRow, "check" | "problem">;

/** What a look brought, and when the next can bring something new (epoch ms). */
export interface Look extends Seen {
  readonly againAt: number;
}

/** Looks at many instances, a few at a time, for as long as somebody wants to know. */
export interface Looks {
  /** Somebody wants to know of these, and of `first` (ids) before the others; `anew`: of those as they are now. */
  watch(instances: readonly Instance[], first: ReadonlySet<string>, anew?: boolean): void;
  /** Whether some are being looked at now. */
  busy(): boolean;
  of(instance: Instance): Seen;
  /** Another number after each look. */
  version(): number;
}

interface LooksOptions {
  readonly look: (instance: Instance, options: { readonly refresh: boolean }) => Promise<Look>;
  /** False while the instance's project has next to nothing left of its rate budget. */
  readonly mayLook: (instance: Instance) => boolean;
  /** Epoch ms. */
  readonly now: () => number;
  /** A look that rejects is a fault of ours: what Atlas does is in what it brings. */
  readonly onError: (error: unknown) => void;
}

/** Fewer than the client lets go at a time, so that somebody who opens a page does not wait behind a thousand looks. */
const AT_A_TIME = 6;
/** Nobody has asked for so long: nobody watches any more. */
const WATCHED_FOR_MS = 120_000;
const NOT_SEEN: Seen = { check: null, problem: null };
/** Where all of them have to wait, they are tried again after this. */
const RETRY_MS = 5_000;
const RETRY_BROKEN_MS = 60_000;

export function createLooks(options: LooksOptions): Looks {
  const { mayLook, now } = options;
  const look = lookSafely(options);
  const seen = new Map<string, Look>();
  const running = new Set<string>();
  const wanted = new Set<string>();
  let instances: readonly Instance[] = [];
  let first: ReadonlySet<string> = new Set();
  let watchedUntil = 0;
  let version = 0;
  let timer: NodeJS.Timeout | undefined;

  let queue: Instance[] = [];

  const dueAt = (instance: Instance) =>
    wanted.has(keyOf(instance)) ? 0 : (seen.get(keyOf(instance))?.againAt ?? 0);
  const isDue = (instance: Instance) =>
    dueAt(instance) <= now() && !running.has(keyOf(instance)) && mayLook(instance);

  const line = () =>
    inLine(
      instances.filter(isDue).map((instance) => ({ instance, at: dueAt(instance) })),
      first,
    );

  async function take(instance: Instance): Promise<void> {
    const key = keyOf(instance);
    running.add(key);
    const found = await look(instance, wanted.delete(key), seen.get(key) ?? NOT_SEEN);
    // Meanwhile it may have been forgotten: then it is watched from now on.
    seen.set(key, watchedSince(found, seen.get(key)));
    version += 1;
    running.delete(key);
    pump();
  }

  function pump(): void {
    clearTimeout(timer);
    timer = undefined;
    if (now() > watchedUntil) return;
    if (queue.length === 0) queue = line();
    while (running.size < AT_A_TIME) {
      const instance = queue.pop();
      if (!instance) break;
      if (isDue(instance)) void take(instance);
    }
    if (running.size > 0) return;
    timer = setTimeout(pump, Math.max(RETRY_MS, nextInMs(now())));
    timer.unref();
  }

  function nextInMs(at: number): number {
    return instances.reduce(
      (soonest, instance) => Math.min(soonest, Math.max(0, dueAt(instance) - at)),
      WATCHED_FOR_MS,
    );
  }

  return {
    watch(all, onScreen, anew = false) {
      const asBefore = onScreen.size === 0 && !anew && areSame(all, instances);
      if (all !== instances) forgetOthers(seen, all);
      instances = all;
      if (onScreen.size > 0) first = onScreen;
      if (anew) for (const instance of all) if (onScreen.has(instance.id)) wanted.add(keyOf(instance));
      watchedUntil = now() + WATCHED_FOR_MS;
      // One more who watches, of a thousand: what is being looked at, or waited for, is so already.
      if (asBefore && (running.size > 0 || timer)) return;
      queue = line();
      pump();
    },
    of: (instance) => seen.get(keyOf(instance)) ?? NOT_SEEN,
    busy: () => running.size > 0,
    version: () => version,
  };
}

/** What is on screen first, then what was never seen, then what is due the longest; taken from the end. */
function inLine(
  due: readonly { readonly instance: Instance; readonly at: number }[],
  first: ReadonlySet<string>,
): Instance[] {
  const isFirst = ({ id }: Instance) => Number(first.has(id));
  return due
    .toReversed()
    .sort((a, b) => isFirst(a.instance) - isFirst(b.instance) || b.at - a.at)
    .map(({ instance }) => instance);
}

/** What is wrong with one instance must not stop the looks at the others, nor be tried again at once. */
function lookSafely({ look, now, onError }: LooksOptions) {
  return async (instance: Instance, refresh: boolean, before: Seen): Promise<Look> => {
    try {
      return await look(instance, { refresh });
    } catch (error) {
      onError(error);
      return { ...before, againAt: now() + RETRY_BROKEN_MS };
    }
  };
}

/** The first check of an instance says since when it is watched; those that follow keep that. */
function watchedSince(look: Look, earlier: Look | undefined): Look {
  if (!(look.check && earlier?.check)) return look;
  return { ...look, check: { ...look.check, watchedSince: earlier.check.watchedSince } };
}

function areSame(some: readonly Instance[], others: readonly Instance[]): boolean {
  return some.length === others.length && some.every((instance, index) => instance === others[index]);
}

/** What is not listed any more is not remembered either. */
function forgetOthers(seen: Map<string, Look>, instances: readonly Instance[]): void {
  const keys = new Set(instances.map(keyOf));
  for (const key of seen.keys()) if (!keys.has(key)) seen.delete(key);
}

function keyOf({ projectId, kind, name }: Instance): string {
  return `${projectId}/${kind}/${name}`;
}
