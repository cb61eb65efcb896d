import "server-only";
import { BackupError } from "@/lib/backups/errors";
import { isInstanceName, isObjectId } from "@/lib/backups/names";

/** A path that this file has built. Only such a path reaches Atlas: the client takes nothing else. */
export type AtlasPath = string & { readonly builtBy: "lib/atlas/paths" };

/** Where Atlas keeps the instances of a kind. */
export type Collection = "serverless" | "flexClusters" | "clusters";

/**
 * Every path that may be asked of Atlas, and no other: shared with the public contract, "What it asks of Atlas".
 * Each segment is checked against Atlas's own pattern first; throws `BackupError` invalid_request.
 */
export const atlasPaths = {
  token: () => built("/api/oauth/token"),
  projects: () => built(ROOT),
  project,
  instances,
  instance,
  snapshots,
  snapshot: (collection: Collection, projectId: string, name: string, snapshotId: string) =>
    built(`${snapshots(collection, projectId, name)}/${objectId(snapshotId, "snapshot")}`),
  restoreJobs,
  restoreJob: (collection: Collection, projectId: string, name: string, restoreJobId: string) =>
    built(`${restoreJobs(collection, projectId, name)}/${objectId(restoreJobId, "restore job")}`),
  schedule: (projectId: string, name: string) =>
    built(`${instance("clusters", projectId, name)}/backup/schedule`),
  shardedSnapshots: (projectId: string, name: string) =>
    built(`${snapshots("clusters", projectId, name)}/shardedClusters`),
  shardedSnapshot: (projectId: string, name: string, snapshotId: string) =>
    built(`${snapshots("clusters", projectId, name)}/shardedCluster/${objectId(snapshotId, "snapshot")}`),
} as const;

const ROOT = "/api/atlas/v2/groups";

function project(projectId: string): AtlasPath {
  return built(`${ROOT}/${objectId(projectId, "project")}`);
}

function instances(collection: Collection, projectId: string): AtlasPath {
  return built(`${project(projectId)}/${collection}`);
}

function instance(collection: Collection, projectId: string, name: string): AtlasPath {
  return built(`${instances(collection, projectId)}/${instanceName(name)}`);
}

function snapshots(collection: Collection, projectId: string, name: string): AtlasPath {
  return built(`${instance(collection, projectId, name)}/backup/snapshots`);
}

function restoreJobs(collection: Collection, projectId: string, name: string): AtlasPath {
  return built(`${instance(collection, projectId, name)}/backup/restoreJobs`);
}

function objectId(text: string, what: string): string {
  if (isObjectId(text)) return text;
  throw new BackupError("invalid_request", `The ${what} id must be 24 lower-case hexadecimal digits.`);
}

function instanceName(text: string): string {
  if (isInstanceName(text)) return text;
  throw new BackupError(
    "invalid_request",
    "An instance name is 1 to 64 letters, digits and hyphens, and begins with a letter or digit.",
  );
}

const ID = "[a-f0-9]{24}";
const NAME = "[a-zA-Z0-9][a-zA-Z0-9-]{0,63}";
const BACKUP = `backup/(snapshots|restoreJobs)(/${ID})?`;
const SHARDED = `backup/(schedule|snapshots/shardedClusters|snapshots/shardedCluster/${ID})`;
const INSTANCE = `(serverless|flexClusters|clusters)(/${NAME}(/${BACKUP})?)?|clusters/${NAME}/${SHARDED}`;
const LISTED = new RegExp(`^(/api/oauth/token|${ROOT}(/${ID}(/(${INSTANCE}))?)?)$`);

/** The second look: whatever the functions above did, only a path of the contract's list gets out of here. */
function isListed(text: string): text is AtlasPath {
  return LISTED.test(text);
}

function built(text: string): AtlasPath {
  if (isListed(text)) return text;
  throw new BackupError(
    "invalid_request",
    "This is nothing that Atlas may be asked: begin at the list of instances.",
  );
}
