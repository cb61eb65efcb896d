/** What Atlas counts calls against: a set of endpoints, for one project or (`projectId` null) for who asks. */
export interface EndpointSet {
  readonly name: string;
  readonly projectId: string | null;
}

const GROUP = /^\/api\/atlas\/v2\/groups(?:\/([a-f0-9]{24})(?:\/(.*))?)?$/;

/** Atlas docs, "Rate limits": names and scopes. For serverless none is published, so that name is ours. */
const BELOW_A_PROJECT: readonly (readonly [RegExp, string])[] = [
  [/^serverless\b/, "Serverless"],
  [/^flexClusters\/[^/]+\/backup\/snapshots\b/, "Flex Snapshots"],
  [/^flexClusters\/[^/]+\/backup\/restoreJobs\b/, "Flex Restore Jobs"],
  [/^flexClusters\b/, "Flex Clusters"],
  [/^clusters\/[^/]+\/backup\b/, "Cloud Backups"],
  [/^clusters\b/, "Clusters"],
];

/** The set that a call to this path of Atlas counts against; null for signing in, which has its own limit. */
export function endpointSetOf(path: string): EndpointSet | null {
  const match = GROUP.exec(path);
  if (!match) return null;
  const [, projectId = null, rest = ""] = match;
  const name = BELOW_A_PROJECT.find(([pattern]) => pattern.test(rest))?.[1] ?? "Projects";
  return { name, projectId };
}
