import "server-only";
import { createHash } from "node:crypto";
import { BackupError } from "@/lib/backups/errors";
import type { Kind } from "@/lib/backups/kinds";
import type { Project } from "@/lib/backups/model";
import type { BackupSource, CallOptions } from "@/lib/backups/source";
import { type Credentials, type Environment, environment } from "@/lib/env";
import { getLog } from "@/lib/log";
import { counters } from "@/lib/metrics/counters";
import { sharedState } from "@/lib/shared-state";
import { type AtlasClient, type AtlasClientOptions, createAtlasClient } from "./client";
import { createDedicatedSource } from "./dedicated/source";
import { endpointSetOf } from "./endpoint-set";
import { createFlexSource } from "./flex/source";
import { loggedFetch } from "./logged-fetch";
import { createProjects } from "./projects";
import type { RateBudget } from "./rate-budgets";
import { createServerlessSource } from "./serverless/source";
import { type SourceContext, withinScope } from "./source-context";
import type { AtlasStats } from "./stats";
import type { CallEnded } from "./transport";

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
  stats(): AtlasStats & { readonly rateBudgets: readonly NamedBudget[] };
  /** The share (0 to 1) that is left of what Atlas lets be asked for a project; null where it has not said lately. */
  shareLeft(projectId: string | null): number | null;
  /** Names what may be seen here: who signs in, where, and the project limit. Holds no secret. */
  readonly scope: string;
}

/** The one Atlas of this process. Throws `BackupError` not_configured, naming the missing variables. */
export function getAtlas(): Atlas {
  return sharedState("atlas", () => {
    const fetch = loggedFetch(globalThis.fetch, getLog());
    return connectAtlas(environment(), { fetch, log: getLog(), ended: countCall });
  });
}

const countCall: CallEnded = ({ url, ...call }) => {
  const endpointSet = endpointSetOf(new URL(url).pathname)?.name ?? "Sign-in";
  counters().callEnded({ endpointSet, ...call });
};

type NamedBudget = RateBudget & { readonly projectName: string | null };
type Connection = Omit<AtlasClientOptions, "baseUrl" | "credentials">;
type Settings = Pick<Environment, "baseUrl" | "credentials" | "projectIds">;

/** Wires Atlas from settings; asks nothing yet. Throws `BackupError` not_configured. */
export function connectAtlas(settings: Settings, connection: Connection): Atlas {
  const { baseUrl, credentials, projectIds } = settings;
  if (credentials.kind === "missing") throw new BackupError("not_configured", describeMissing(credentials));
  const client = createAtlasClient({ ...connection, baseUrl, credentials });
  const projects = createProjects({ client, projectIds });
  return {
    client,
    sources: createSources((factory) => withinScope(factory({ client, projects }), projects)),
    listProjects: projects.list,
    stats: () => {
      const stats = client.stats();
      const rateBudgets = stats.rateBudgets.map((budget) => ({
        ...budget,
        projectName: budget.projectId && projects.knownName(budget.projectId),
      }));
      return { ...stats, rateBudgets };
    },
    shareLeft: client.shareLeft,
    scope: scopeOf(settings),
  };
}

/** A digest, so that it can be part of a key anywhere: the name of who signs in is nobody else's business. */
function scopeOf({ baseUrl, credentials, projectIds }: Settings): string {
  const { kind } = credentials;
  const who =
    kind === "serviceAccount" ? credentials.clientId : kind === "apiKey" ? credentials.publicKey : null;
  const parts = JSON.stringify([baseUrl, kind, who, projectIds?.toSorted() ?? null]);
  return createHash("sha256").update(parts).digest("base64url").slice(0, 16);
}

type Missing = Extract<Credentials, { kind: "missing" }>;

function describeMissing({ missing }: Missing): string {
  const [idName, secretName, publicName, privateName] = missing;
  if (privateName === undefined)
    return `Not connected: set ${missing.join(" or ")} as well, and start again.`;
  return `Not connected: set ${idName} and ${secretName} (a service account), or ${publicName} and ${privateName} (an
    API key), and start again.`.replace(/\s+/g, " ");
}
