import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import { paceOf } from "@/lib/backups/polling";
import { type Fetch, peek, type ReadOptions, readThrough } from "./answers";

interface Question<T> extends Pick<Fetch<T>, "load" | "freshForMs" | "keptForMs"> {
  /** Names the thing among all that can be asked for. */
  readonly what: string;
  /** The project whose rate budget it counts against; null where it is the credentials' own. */
  readonly projectId: string | null;
}

/**
 * Asks Atlas for one thing, through the cache: once for many, at the pace that the rate budget allows, and never with
 * an answer that other credentials or another project limit got. Throws `BackupError` not_configured.
 */
export function askAtlas<T>(question: Question<T>, options?: ReadOptions): Promise<Answer<T>> {
  const { what, projectId, ...fetch } = question;
  const atlas = getAtlas();
  const pace = () => paceOf(atlas.shareLeft(projectId));
  return readThrough({ key: scoped(what), ...fetch, pace }, options);
}

/** What is known of it already, however old; asks nobody. */
export function lookUp<T>(what: string): Promise<Answer<T> | null> {
  return peek<T>(scoped(what));
}

function scoped(what: string): string {
  return `${getAtlas().scope}/${what}`;
}
