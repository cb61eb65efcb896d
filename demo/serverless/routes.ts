import { instanceEntries, restoreEntries } from "../backups/entries";
import { restoreJobJson } from "../backups/restore-job";
import { listAndItem } from "../backups/routes";
import { clusterNotFound, restoreJobNotFound, snapshotNotFound, versionGone } from "../http/errors";
import type { Call, Route } from "../route";
import { instanceJson, type ServerlessInstance } from "./instance";
import { listSnapshots } from "./snapshots";

const INSTANCES = "/groups/{groupId}/serverless";
const INSTANCE = `${INSTANCES}/{name}`;
const DEPRECATED = { date: "2023-01-01", deprecation: "Wed, 10 Dec 2025 00:00:00 GMT" };
const READ = {
  versions: [{ ...DEPRECATED, sunset: "Mon, 18 Jan 2027 00:00:00 GMT" }],
  limit: "Serverless GROUP",
  role: "Project Read Only",
} as const;
const READ_BACKUP = {
  ...READ,
  versions: [{ ...DEPRECATED, sunset: "Thu, 22 Jan 2026 00:00:00 GMT" }],
} as const;

export const serverlessRoutes: readonly Route[] = [
  ...listAndItem({
    paths: [INSTANCES, INSTANCE],
    java: [
      "ApiAtlasLegacyServerlessInstanceDescriptionResource::getAllServerlessInstances",
      "ApiAtlasLegacyServerlessInstanceDescriptionResource::getServerlessInstance",
    ],
    key: "name",
    access: READ,
    entries: ({ today, project }) => {
      const { serverless, raw } = project();
      return today ? [] : instanceEntries(serverless.values(), raw.serverless, instanceJson);
    },
    notFound: (name, { param }) => clusterNotFound(name, param("groupId")),
  }),
  ...listAndItem({
    paths: [`${INSTANCE}/backup/snapshots`, `${INSTANCE}/backup/snapshots/{snapshotId}`],
    java: ["ApiAtlasServerlessBackupResource::getSnapshots", "ApiAtlasServerlessBackupResource::getSnapshot"],
    key: "snapshotId",
    access: READ_BACKUP,
    entries: (call) => listSnapshots(findInstance(call), call.now),
    notFound: (id, { param }) => snapshotNotFound(id, param("name")),
  }),
  ...listAndItem({
    paths: [`${INSTANCE}/backup/restoreJobs`, `${INSTANCE}/backup/restoreJobs/{restoreJobId}`],
    java: [
      "ApiAtlasServerlessBackupResource::getRestoreJobs",
      "ApiAtlasServerlessBackupResource::getRestoreJob",
    ],
    key: "restoreJobId",
    access: { ...READ_BACKUP, role: "Project Owner" },
    entries: (call) => restoreEntries(findInstance(call), (restore) => restoreJobJson(restore, call.now)),
    notFound: (id, { param }) => restoreJobNotFound(id, param("name")),
  }),
];

/** The instance whose backups are asked for: they are gone since the sunset in January 2026. */
function findInstance({ today, version, url, project, param }: Call): ServerlessInstance {
  if (today) throw versionGone(version.date, url.pathname.slice(1));
  const found = project().serverless.get(param("name"));
  if (found === undefined) throw clusterNotFound(param("name"), param("groupId"));
  return found;
}
