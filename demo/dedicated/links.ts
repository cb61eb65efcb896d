import type { Instance } from "../backups/instance";

/** A cluster's own address in the API. */
export function clusterUrl({ groupId, name }: Instance, origin: string): string {
  return `${origin}/api/atlas/v2/groups/${groupId}/clusters/${name}`;
}

/** Atlas's name for what a link leads to. */
export function related(what: string, href: string) {
  return { href, rel: `https://cloud.mongodb.com/${what}` };
}
