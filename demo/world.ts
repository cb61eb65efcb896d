import type { Instance } from "./backups/instance";
import { type Clock, createClock } from "./clock";
import { type Credentials, createCredentials } from "./credentials";
import { createDedicated, type DedicatedCluster, type DedicatedInput } from "./dedicated/cluster";
import { createFlex, type FlexCluster, type FlexInput } from "./flex/cluster";
import { objectId } from "./ids";
import type { Kind } from "./kind";
import { createProject, instancesOf, type Project, type ProjectInput } from "./project";
import { createServerless, type ServerlessInput, type ServerlessInstance } from "./serverless/instance";
import type { Time } from "./time";

/** Everything the stand-in answers from. It knows nothing of HTTP. */
export interface World {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly orgId: string;
  readonly projects: Map<string, Project>;
  addProject(input: ProjectInput): Project;
  addServerless(projectId: string, input: ServerlessInput): ServerlessInstance;
  addFlex(projectId: string, input: FlexInput): FlexCluster;
  addDedicated(projectId: string, input: DedicatedInput): DedicatedCluster;
  /** These throw when there is none. */
  project(projectId: string): Project;
  serverless(projectId: string, name: string): ServerlessInstance;
  flex(projectId: string, name: string): FlexCluster;
  dedicated(projectId: string, name: string): DedicatedCluster;
  instance(kind: Kind, projectId: string, name: string): Instance;
}

/** An empty world. With `now` its clock starts there, with `frozen` it stays there. */
export function createWorld(options: { readonly now?: Time; readonly frozen?: boolean } = {}): World {
  const clock = createClock(options.now);
  if (options.frozen) clock.freeze();
  const projects = new Map<string, Project>();
  const project = (projectId: string) =>
    projects.get(projectId) ?? fail(`the world has no project ${projectId}`);

  return {
    clock,
    credentials: createCredentials(),
    orgId: objectId(Date.UTC(2022, 2, 14), "the organisation"),
    projects,
    addProject: (input) => keep(projects, "id", createProject(input, clock.now())),
    addServerless: (projectId, input) =>
      keep(project(projectId).serverless, "name", createServerless(projectId, input, clock.now())),
    addFlex: (projectId, input) =>
      keep(project(projectId).flex, "name", createFlex(projectId, input, clock.now())),
    addDedicated: (projectId, input) =>
      keep(project(projectId).dedicated, "name", createDedicated(projectId, input, clock.now())),
    project,
    serverless: (projectId, name) => named(project(projectId).serverless, "serverless", projectId, name),
    flex: (projectId, name) => named(project(projectId).flex, "flex", projectId, name),
    dedicated: (projectId, name) => named(project(projectId).dedicated, "clusters", projectId, name),
    instance: (kind, projectId, name) => named(instancesOf(project(projectId), kind), kind, projectId, name),
  };
}

function keep<Key extends string, Item extends Readonly<Record<Key, string>>>(
  items: Map<string, Item>,
  key: Key,
  item: Item,
): Item {
  items.set(item[key], item);
  return item;
}

const WORDS = { serverless: "serverless instance", flex: "Flex cluster", clusters: "dedicated cluster" };

function named<Item>(items: Map<string, Item>, kind: Kind, projectId: string, name: string): Item {
  return items.get(name) ?? fail(`project ${projectId} has no ${WORDS[kind]} ${name}`);
}

function fail(message: string): never {
  throw new Error(message);
}
