import { clusterNotFound, restoreJobNotFound, snapshotNotFound, versionGone } from "../http/errors";
import { paged } from "../http/paging";
import type { Call, Route } from "../route";
import { instanceJson, type ServerlessInstance } from "./instance";
import { idOf } from "./listed";
import { findSnapshot, listSnapshots } from "./snapshots";

const DEPRECATED = { date: "2023-01-01", deprecation: "Wed, 10 Dec 2025 00:00:00 GMT" };
const INSTANCES = [{ ...DEPRECATED, sunset: "Mon, 18 Jan 2027 00:00:00 GMT" }];
const BACKUPS = [{ ...DEPRECATED, sunset: "Thu, 22 Jan 2026 00:00:00 GMT" }];

const READ = { limit: "Serverless GROUP", role: "Project Read Only" } as const;
const OWN = { limit: "Serverless GROUP", role: "Project Owner" } as const;

export const serverlessRoutes: readonly Route[] = [
  {
    path: "/groups/{groupId}/serverless",
    javaMethod: "ApiAtlasLegacyServerlessInstanceDescriptionResource::getAllServerlessInstances",
    versions: INSTANCES,
    ...READ,
    answer: ({ today, project, url }) => {
      const instances = today ? [] : [...project().serverless.values()];
      const json = instances.map((instance) => () => instanceJson(instance, url.origin));
      const raw = today ? [] : project().rawServerless.map((item) => () => item);
      return paged([...json, ...raw], url, (item) => item());
    },
  },
  {
    path: "/groups/{groupId}/serverless/{name}",
    javaMethod: "ApiAtlasLegacyServerlessInstanceDescriptionResource::getServerlessInstance",
    versions: INSTANCES,
    ...READ,
    answer: (call) => {
      if (call.today) throw clusterNotFound(call.param("name"), call.param("groupId"));
      return instanceJson(findInstance(call), call.url.origin);
    },
  },
  backupRoute("/snapshots", "ApiAtlasServerlessBackupResource::getSnapshots", READ, (call, instance) =>
    paged(listSnapshots(instance, call.now), call.url, (entry) => entry.json()),
  ),
  backupRoute(
    "/snapshots/{snapshotId}",
    "ApiAtlasServerlessBackupResource::getSnapshot",
    READ,
    (call, instance) => {
      const id = call.param("snapshotId");
      const found = findSnapshot(instance, id, call.now);
      if (found === undefined) throw snapshotNotFound(id, instance.name);
      return found;
    },
  ),
  backupRoute("/restoreJobs", "ApiAtlasServerlessBackupResource::getRestoreJobs", OWN, (call, instance) => {
    const newestFirst = [...instance.restoreJobs].sort((left, right) => right.at - left.at);
    return paged(newestFirst, call.url, (job) => job.json);
  }),
  backupRoute(
    "/restoreJobs/{restoreJobId}",
    "ApiAtlasServerlessBackupResource::getRestoreJob",
    OWN,
    (call, instance) => {
      const id = call.param("restoreJobId");
      const found = instance.restoreJobs.find((job) => idOf(job.json) === id);
      if (found === undefined) throw restoreJobNotFound(id, instance.name);
      return found.json;
    },
  ),
];

/** A path under an instance's backup: gone since the sunset in January 2026. */
function backupRoute(
  rest: string,
  javaMethod: string,
  access: Pick<Route, "limit" | "role">,
  answer: (call: Call, instance: ServerlessInstance) => unknown,
): Route {
  return {
    path: `/groups/{groupId}/serverless/{name}/backup${rest}`,
    javaMethod,
    versions: BACKUPS,
    ...access,
    answer: (call) => {
      if (call.today) throw versionGone(call.version.date, call.url.pathname.slice(1));
      return answer(call, findInstance(call));
    },
  };
}

function findInstance({ project, param }: Call): ServerlessInstance {
  const found = project().serverless.get(param("name"));
  if (found === undefined) throw clusterNotFound(param("name"), param("groupId"));
  return found;
}
