import { type Clock, createClock } from "./clock";
import { type Credentials, createCredentials } from "./credentials";
import { objectId } from "./ids";
import type { Role } from "./roles";
import {
  createServerless,
  type ServerlessInput,
  type ServerlessInstance,
  type Tag,
} from "./serverless/instance";
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
  /** Items of any shape that a test wants at the end of the serverless list. */
  readonly rawServerless: unknown[];
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

/** Everything the stand-in answers from. It knows nothing of HTTP. */
export interface World {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly orgId: string;
  readonly projects: Map<string, Project>;
  addProject(input: ProjectInput): Project;
  addServerless(projectId: string, input: ServerlessInput): ServerlessInstance;
  project(projectId: string): Project;
  serverless(projectId: string, name: string): ServerlessInstance;
}

/** An empty world. With `now` its clock starts there, with `frozen` it stays there. */
export function createWorld(options: { readonly now?: Time; readonly frozen?: boolean } = {}): World {
  const clock = createClock(options.now);
  if (options.frozen) clock.freeze();
  const projects = new Map<string, Project>();

  function project(projectId: string): Project {
    const found = projects.get(projectId);
    if (found === undefined) throw new Error(`the world has no project ${projectId}`);
    return found;
  }
  return {
    clock,
    credentials: createCredentials(),
    orgId: objectId(Date.UTC(2022, 2, 14), "the organisation"),
    projects,
    project,
    addProject(input) {
      const added = createProject(input, clock.now());
      projects.set(added.id, added);
      return added;
    },
    addServerless(projectId, input) {
      const added = createServerless(projectId, input, clock.now());
      project(projectId).serverless.set(added.name, added);
      return added;
    },
    serverless(projectId, name) {
      const found = project(projectId).serverless.get(name);
      if (found === undefined) throw new Error(`project ${projectId} has no serverless instance ${name}`);
      return found;
    },
  };
}

function createProject(input: ProjectInput, now: number): Project {
  const created = wholeSecond(input.created === undefined ? now - 400 * DAY : toMilliseconds(input.created));
  return {
    id: input.id ?? objectId(created, `project ${input.name}`),
    name: input.name,
    created,
    tags: input.tags ?? [],
    roles: input.roles ?? null,
    ipAllowed: input.ipAllowed ?? true,
    serverless: new Map(),
    rawServerless: [],
    overrides: input.overrides ?? {},
  };
}
