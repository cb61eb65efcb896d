import { REASONS } from "./answer";

/** An error as Atlas words it; `json()` is its body, in Atlas's key order. */
export class AtlasError extends Error {
  constructor(
    readonly status: number,
    readonly errorCode: string,
    readonly detail: string,
    readonly parameters: readonly (string | number)[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${errorCode}: ${detail}`);
  }

  json(): unknown {
    const reason = REASONS[this.status] ?? "Error";
    const { detail, status: error, errorCode, parameters } = this;
    return { detail, error, errorCode, parameters, reason };
  }
}

export const groupNotFound = (id: string) =>
  new AtlasError(404, "GROUP_NOT_FOUND", `No group with ID ${id} exists.`, [id]);

export const clusterNotFound = (name: string, groupId: string) =>
  new AtlasError(404, "CLUSTER_NOT_FOUND", `No cluster named ${name} exists in group ${groupId}.`, [
    name,
    groupId,
  ]);

/** `what` is Atlas's word for the thing that is not there. */
const missing = (errorCode: string, what: string) => (id: string, cluster: string) =>
  new AtlasError(404, errorCode, `No ${what} with ID ${id} exists for cluster ${cluster}.`, [id, cluster]);

export const snapshotNotFound = missing("SNAPSHOT_NOT_FOUND", "snapshot");
export const restoreJobNotFound = missing("RESTORE_JOB_NOT_FOUND", "restore job");
export const flexSnapshotNotFound = missing("TENANT_SNAPSHOT_NOT_FOUND", "Flex snapshot");
export const flexRestoreNotFound = missing("TENANT_RESTORE_NOT_FOUND", "Flex restore");

export const backupConfigNotFound = (clusterId: string, groupId: string) =>
  new AtlasError(
    404,
    "BACKUP_CONFIG_NOT_FOUND",
    `No backup configuration exists for cluster ${clusterId} in group ${groupId}.`,
    [clusterId, groupId],
  );

export const flexInClusterApi = (name: string) =>
  new AtlasError(
    400,
    "CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API",
    `Flex cluster ${name} cannot be used in the Cluster API.`,
    [name],
  );

export const clusterInFlexApi = (name: string) =>
  new AtlasError(
    400,
    "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API",
    `Cannot use non-flex cluster ${name} in the flex API.`,
    [name],
  );

/** A missing role is a 401 at Atlas, not a 403. */
export const userUnauthorized = () =>
  new AtlasError(401, "USER_UNAUTHORIZED", "Current user is not authorized to perform this action.");

export const ipNotAllowed = (address: string) =>
  new AtlasError(
    403,
    "IP_ADDRESS_NOT_ON_ACCESS_LIST",
    `IP address ${address} is not allowed to access this resource.`,
    [address],
  );

export const invalidVersion = () =>
  new AtlasError(406, "INVALID_VERSION_DATE", "Invalid accept header or version date.");

export const versionGone = (version: string, path: string) =>
  new AtlasError(410, "VERSION_GONE", `Version ${version} of ${path} is no longer available.`, [
    version,
    path,
  ]);

export const invalidQuery = (name: string) =>
  new AtlasError(400, "INVALID_QUERY_PARAMETER", `Invalid query parameter ${name} specified.`, [name]);

export interface BucketState {
  readonly retryAfter: number;
  readonly capacity: number;
  readonly refill: number;
}

export function rateLimited(path: string, { retryAfter, capacity, refill }: BucketState): AtlasError {
  const words = `Rate limit exceeded for ${path}. Please retry after ${retryAfter} seconds.`;
  return new AtlasError(
    429,
    "RATE_LIMITED_TOKEN_BUCKET",
    `${words} Request capacity: ${capacity}. Refill rate: ${refill} per 60 seconds.`,
    [path, retryAfter, capacity, refill, 60],
    { "Retry-After": String(retryAfter) },
  );
}
