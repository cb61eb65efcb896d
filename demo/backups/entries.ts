import type { Instance } from "./instance";
import { idOf, type Listed } from "./listed";
import type { Restore } from "./restore";

/** One place in a list; its JSON is made only when a page shows it. */
export interface Entry {
  readonly at: number;
  id(): string | null;
  json(origin: string): unknown;
}

/** Where the links of JSON point that nobody asked for over HTTP. */
export const PUBLIC_ORIGIN = "https://cloud.mongodb.com";

/** What follows from the world and what tests put, newest first; a test's item replaces the one with its id. */
export function newestFirst(put: readonly Listed[], derived: readonly Entry[]): Entry[] {
  if (put.length === 0 || derived.length === 0) return sorted([...put.map(toEntry), ...derived]);
  const replaced = new Set(put.map((item) => idOf(item.json)));
  return sorted([...put.map(toEntry), ...derived.filter((entry) => !replaced.has(entry.id()))]);
}

function sorted(entries: Entry[]): Entry[] {
  return entries.sort((left, right) => right.at - left.at);
}

/** Made anew for each page of a list that may be long: without closures, that costs little. */
class PutEntry implements Entry {
  readonly at: number;

  constructor(private readonly item: Listed) {
    this.at = item.at;
  }

  id(): string | null {
    return idOf(this.item.json);
  }

  json(): unknown {
    return this.item.json;
  }
}

const toEntry = (item: Listed): Entry => new PutEntry(item);

/** A project's instances of one kind, found by their names, and behind them what tests put there. */
export function instanceEntries<Kept extends Instance>(
  instances: Iterable<Kept>,
  raw: readonly unknown[],
  toJson: (instance: Kept, origin: string) => unknown,
): Entry[] {
  const entries = [...instances].map((instance): Entry => {
    const { createDate: at, name } = instance;
    return { at, id: () => name, json: (origin) => toJson(instance, origin) };
  });
  return [...entries, ...raw.map((json) => ({ at: 0, id: () => null, json: () => json }))];
}

/** Restore jobs, newest first: those that go on by themselves and those that tests put. */
export function restoreEntries(
  { restoreJobs, restores }: Instance,
  toJson: (restore: Restore, origin: string) => unknown,
): Entry[] {
  const derived = restores.map((restore): Entry => {
    const { at, id } = restore;
    return { at, id: () => id, json: (origin) => toJson(restore, origin) };
  });
  return newestFirst(restoreJobs, derived);
}
