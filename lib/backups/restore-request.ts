import type { InstanceRef } from "./model";
import type { RestorePoint } from "./restore-point";
import { type RawWord, rawWord, shellCommand } from "./shell";

/** What is restored: the data as of one second, or one snapshot as a whole. */
export type RestoreSource =
  | { readonly kind: "point"; readonly point: RestorePoint }
  | { readonly kind: "snapshot"; readonly snapshotId: string };

export interface RestoreTarget {
  readonly clusterName: string;
  readonly projectId: string;
}

export interface RestoreRequest {
  readonly from: InstanceRef;
  readonly source: RestoreSource;
  readonly target: RestoreTarget;
}

/** A call of the Atlas Admin API that starts a restore. */
export interface ApiCall {
  readonly path: string;
  /** The version's date. */
  readonly version: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Stands in a command as long as nobody has said where to restore to (contract: these words). */
export const NO_TARGET: RestoreTarget = { clusterName: "TARGET_CLUSTER", projectId: "TARGET_PROJECT" };

/** Atlas's own names for it, which its CLI shares. */
export function restoreSourceOf(source: RestoreSource) {
  return source.kind === "point"
    ? { deliveryType: "pointInTime", pointInTimeUTCSeconds: source.point }
    : { deliveryType: "automated", snapshotId: source.snapshotId };
}

export function jsonBody({ body }: ApiCall): string {
  return JSON.stringify(body, null, 2);
}

/**
 * The call for a POSIX shell. It signs in with an API key from the variables of the Atlas CLI: whoever restores needs
 * a role that the dashboard's own key should not have. `baseUrl` without a trailing slash.
 */
export function curlCommand({ path, version, body }: ApiCall, baseUrl: string): string {
  const type = `application/vnd.atlas.${version}+json`;
  return shellCommand(
    ["curl", "--request", "POST", "--fail-with-body"],
    [
      ["--digest", "--user", API_KEY],
      ["--header", `Accept: ${type}`],
      ["--header", `Content-Type: ${type}`],
      ["--data", JSON.stringify(body)],
      [`${baseUrl}${path}`],
    ],
  );
}

const API_KEY: RawWord = rawWord('"$MONGODB_ATLAS_PUBLIC_API_KEY:$MONGODB_ATLAS_PRIVATE_API_KEY"');
