import type { AtlasError } from "../http/errors";
import { paged } from "../http/paging";
import type { Call, Route } from "../route";
import type { Entry } from "./entries";

export type Access = Pick<Route, "versions" | "limit" | "role">;

interface Listing {
  /** The list's path and its items' path. */
  readonly paths: readonly [list: string, item: string];
  /** The methods' names in the same order. */
  readonly java: readonly [list: string, item: string];
  /** The parameter that names an item. */
  readonly key: "name" | "snapshotId" | "restoreJobId";
  readonly access: Access;
  /** In the order of the list; throws when there is no such list. */
  readonly entries: (call: Call) => readonly Entry[];
  readonly notFound: (key: string, call: Call) => AtlasError;
  /** What the list repeats in its links. */
  readonly query?: string;
}

/** A list and its items: two endpoints. */
export function listAndItem({ paths, java, key, access, entries, notFound, query }: Listing): Route[] {
  const answerItem = (call: Call) => {
    const id = call.param(key);
    const found = entries(call).find((entry) => entry.id() === id);
    if (found === undefined) throw notFound(id, call);
    return found.json(call.url.origin);
  };
  const answerList = (call: Call) =>
    paged(entries(call), call.url, (entry) => entry.json(call.url.origin), query);
  return [
    { path: paths[0], javaMethod: java[0], ...access, answer: answerList },
    { path: paths[1], javaMethod: java[1], ...access, answer: answerItem },
  ];
}
