import { createParser, createSerializer, parseAsString } from "nuqs";
import { isInstanceName, isObjectId } from "@/lib/backups/names";
import { parseSecond } from "@/lib/backups/restore-point";
import type { RestoreTarget } from "@/lib/backups/restore-request";

const parseAsSecond = createParser({ parse: parseSecond, serialize: String });

/** `projectId/clusterName` */
const parseAsTarget = createParser<RestoreTarget>({
  parse: (text) => {
    const [projectId = "", clusterName = "", ...rest] = text.split("/");
    return rest.length === 0 && isObjectId(projectId) && isInstanceName(clusterName)
      ? { projectId, clusterName }
      : null;
  },
  serialize: ({ projectId, clusterName }) => `${projectId}/${clusterName}`,
  eq: (a, b) => a.projectId === b.projectId && a.clusterName === b.clusterName,
});

/** What of the restore page can be linked: all of it lives in the URL. */
export const restoreParsers = {
  /** The chosen second, in UTC. */
  at: parseAsSecond,
  /** The snapshot to restore as a whole, instead of a second. */
  snapshot: parseAsString,
  target: parseAsTarget,
};

const serializeTarget = createSerializer({ target: parseAsTarget });

/** "&target=…", to go behind a query that there is; empty without a target. */
export function targetQuery(target: RestoreTarget | null): string {
  return serializeTarget({ target }).replace(/^\?/, "&");
}
