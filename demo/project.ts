import type { Instance, Tag } from "./backups/instance";
import type { DedicatedCluster } from "./dedicated/cluster";
import type { FlexCluster } from "./flex/cluster";
import { objectId } from "./ids";
import type { Kind } from "./kind";
import type { Role } from "./roles";
import type { ServerlessInstance } from "./serverless/instance";
import { DAY, type Time, toMilliseconds, wholeSecond } from "./time";

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  readonly tags: readonly Tag[];
  /** null: what the credentials hold by default; empty: they do not see it. */
  roles: readonly Role[] | null;
  ipAllowed: boolean;
  readonly serverless: Map<string, ServerlessInstance>;
  readonly flex: Map<string, FlexCluster>;
  readonly dedicated: Map<string, DedicatedCluster>;
  /** Items of any shape that a test wants at the end of a kind's list. */
  readonly raw: Readonly<Record<Kind, unknown[]>>;
  overrides: Readonly<Record<string, unknown>>;
}

export interface ProjectInput {
  readonly name: string;
  readonly id?: string;
  readonly created?: Time;
  readonly tags?: readonly Tag[];
  readonly roles?: readonly Role[] | null;
  readonly ipAllowed?: boolean;
  readonly overrides?: Readonly<Record<string, unknown>>;
}

export function createProject(input: ProjectInput, now: number): Project {
  const created = wholeSecond(input.created === undefined ? now - 400 * DAY : toMilliseconds(input.created));
  return {
    id: input.id ?? objectId(created, `project ${input.name}`),
    name: input.name,
    created,
    tags: input.tags ?? [],
    roles: input.roles ?? null,
    ipAllowed: input.ipAllowed ?? true,
    serverless: new Map(),
    flex: new Map(),
    dedicated: new Map(),
    raw: { serverless: [], flex: [], clusters: [] },
    overrides: input.overrides ?? {},
  };
}

/** The project's instances of one kind, by their names. */
export function instancesOf(project: Project, kind: Kind): Map<string, Instance> {
  return { serverless: project.serverless, flex: project.flex, clusters: project.dedicated }[kind];
}
