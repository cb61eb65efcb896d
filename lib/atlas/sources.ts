import "server-only";
import { BackupError } from "@/lib/backups/errors";
import type { Kind } from "@/lib/backups/kinds";
import type { Project } from "@/lib/backups/model";
import type { BackupSource, CallOptions } from "@/lib/backups/source";
import { type Credentials, type Environment, environment } from "@/lib/env";
import { getLog } from "@/lib/log";
import { sharedState } from "@/lib/shared-state";
import { type AtlasClient, type AtlasClientOptions, createAtlasClient } from "./client";
import { createDedicatedSource } from "./dedicated/source";
import { createFlexSource } from "./flex/source";
import { loggedFetch } from "./logged-fetch";
import { createProjects } from "./projects";
import { createServerlessSource } from "./serverless/source";
import { type SourceContext, withinScope } from "./source-context";
import type { AtlasStats } from "./stats";

type SourceFactory = (context: SourceContext) => BackupSource;

/** The registry: one line per kind. */
const createSources = (create: (factory: SourceFactory) => BackupSource): Atlas["sources"] => ({
  serverless: create(createServerlessSource),
  flex: create(createFlexSource),
  clusters: create(createDedicatedSource),
});

/** Atlas, as far as this product asks it. Every method throws `BackupError` and nothing else. */
export interface Atlas {
  readonly client: AtlasClient;
  readonly sources: Readonly<Record<Kind, BackupSource>>;
  /** Every project that is shown; one that cannot be read is there without its name. */
  listProjects(options?: CallOptions): Promise<readonly Project[]>;
  /** What the connection page shows; never a secret. Asks nothing. */
  stats(): AtlasStats;
}

/** The one Atlas of this process. Throws `BackupError` not_configured, naming the missing variables. */
export function getAtlas(): Atlas {
  return sharedState("atlas", () => {
    const log = getLog();
    return connectAtlas(environment(), { fetch: loggedFetch(globalThis.fetch, log), log });
  });
}

type Connection = Omit<AtlasClientOptions, "baseUrl" | "credentials">;

/** Wires Atlas from settings; asks nothing yet. Throws `BackupError` not_configured. */
export function connectAtlas(
  settings: Pick<Environment, "baseUrl" | "credentials" | "projectIds">,
  connection: Connection,
): Atlas {
  const { baseUrl, credentials, projectIds } = settings;
  if (credentials.kind === "missing") throw new BackupError("not_configured", describeMissing(credentials));
  const client = createAtlasClient({ ...connection, baseUrl, credentials });
  const projects = createProjects({ client, projectIds });
  return {
    client,
    sources: createSources((factory) => withinScope(factory({ client, projects }), projects)),
    listProjects: projects.list,
    stats: client.stats,
  };
}

type Missing = Extract<Credentials, { kind: "missing" }>;

function describeMissing({ missing }: Missing): string {
  const [idName, secretName, publicName, privateName] = missing;
  if (privateName === undefined)
    return `Not connected: set ${missing.join(" or ")} as well, and start again.`;
  return `Not connected: set ${idName} and ${secretName} (a service account), or ${publicName} and ${privateName} (an
    API key), and start again.`.replace(/\s+/g, " ");
}
