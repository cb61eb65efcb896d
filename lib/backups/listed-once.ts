import type { Kind } from "./kinds";
import type { Instance } from "./model";

/** What has become of what: an instance that Atlas lists under two kinds is the first of these now. */
const NEWEST_KIND_FIRST: readonly Kind[] = ["flex", "clusters", "serverless"];

/** Each instance once, by its id, in the order of the list (contract: under Flex). */
export function listedOnce(instances: readonly Instance[]): readonly Instance[] {
  const chosen = new Map<string, Instance>();
  for (const instance of instances) {
    const other = chosen.get(instance.id);
    if (!other || rankOf(instance) < rankOf(other)) chosen.set(instance.id, instance);
  }
  return instances.filter((instance) => chosen.get(instance.id) === instance);
}

function rankOf({ kind }: Instance): number {
  return NEWEST_KIND_FIRST.indexOf(kind);
}
