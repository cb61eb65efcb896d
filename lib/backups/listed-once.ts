import type { Kind } from "./kinds";
import type { Instance } from "./model";

/** What has become of what: an instance that Atlas lists under two kinds is the first of these now. */
const RANKS: Readonly<Record<Kind, number>> = { flex: 0, clusters: 1, serverless: 2 };

/** Each instance once, by its id, in the order of the list (contract: under Flex). */
export function listedOnce(instances: readonly Instance[]): readonly Instance[] {
  const chosen = new Map<string, Instance>();
  for (const instance of instances) {
    const other = chosen.get(instance.id);
    if (!other || RANKS[instance.kind] < RANKS[other.kind]) chosen.set(instance.id, instance);
  }
  return instances.filter((instance) => chosen.get(instance.id) === instance);
}
