import type { Atlas } from "./atlas";
import { addInstance, type InstanceName, type NewInstance } from "./by-kind";
import type { PrincipalInput } from "./credentials";
import type { FaultInput } from "./faults/fault";
import type { Limit, LimitName } from "./http/rate-limits";
import { objectId } from "./ids";
import type { Kind } from "./kind";
import type { LogFilter } from "./log";
import { instancesOf, type ProjectInput } from "./project";
import type { Role } from "./roles";
import { snapshotActions } from "./snapshot-actions";
import { type Time, toMilliseconds } from "./time";

interface Overrides {
  readonly overrides: Readonly<Record<string, unknown>>;
}

interface RawInstance {
  readonly projectId: string;
  readonly kind?: Kind;
  readonly json: unknown;
}

/** What tests can do to the stand-in, in process and (see control.ts) over HTTP. Input and output are JSON. */
export function createActions(atlas: Atlas) {
  return {
    ...worldActions(atlas),
    ...snapshotActions(atlas),
    ...clockActions(atlas),
    ...serviceActions(atlas),
  };
}

export type Actions = ReturnType<typeof createActions>;

function worldActions({ world }: Atlas) {
  return {
    addApiKey: (input: PrincipalInput) => world.credentials.add("apiKey", input),
    addServiceAccount: (input: PrincipalInput) => world.credentials.add("serviceAccount", input),
    createProject: (input: ProjectInput) => ({ projectId: world.addProject(input).id }),
    deleteProject: ({ projectId }: { projectId: string }) => void world.projects.delete(projectId),
    /** Who may do what in this project, whatever the credentials hold elsewhere. */
    setAccess(input: { projectId: string; roles?: readonly Role[] | null; ipAllowed?: boolean }) {
      const project = world.project(input.projectId);
      if (input.roles !== undefined) project.roles = input.roles;
      if (input.ipAllowed !== undefined) project.ipAllowed = input.ipAllowed;
    },
    createInstance({ projectId, ...input }: NewInstance & { projectId: string }) {
      const { name, id } = addInstance(world, projectId, input);
      return { projectId, name, id };
    },
    deleteInstance: ({ projectId, name, kind = "serverless" }: InstanceName) =>
      void instancesOf(world.project(projectId), kind).delete(name),
    setInstance({ projectId, name, kind = "serverless", overrides }: InstanceName & Overrides) {
      world.instance(kind, projectId, name).overrides = overrides;
    },
    /** An item of any shape in the project's list of that kind. */
    putRawInstance: ({ projectId, kind = "serverless", json }: RawInstance) =>
      void world.project(projectId).raw[kind].push(json),
  };
}

function clockActions({ world: { clock } }: Atlas) {
  const after = (change: () => void) => {
    change();
    return { now: clock.now(), frozen: clock.isFrozen() };
  };
  return {
    readClock: () => after(() => {}),
    setClock: ({ to }: { to: Time }) => after(() => clock.set(to)),
    advanceClock: ({ by }: { by: number }) => after(() => clock.advance(by)),
    freezeClock: () => after(clock.freeze),
    resumeClock: () => after(clock.resume),
  };
}

function serviceActions({ faults, limits, log, digest, oauth, settings }: Atlas) {
  return {
    setFault: (input: FaultInput) => ({ id: faults.add(input) }),
    clearFaults: (which: { id?: string; prefix?: string } = {}) => faults.clear(which),
    setLimit: ({ name, scope, ...limit }: Limit & { name: LimitName; scope?: string }) =>
      limits.set(name, limit, scope),
    readLog: (filter: LogFilter = {}) => log.entries(filter),
    readUnexpected: ({ prefix }: { prefix?: string } = {}) => log.unexpected(prefix),
    clearLog: ({ prefix }: { prefix?: string } = {}) => log.clear(prefix),
    setToday: ({ today }: { today: boolean }) => void Object.assign(settings, { today }),
    setLatency: ({ latency }: { latency: number }) => void Object.assign(settings, { latency }),
    setNonceSeconds: ({ seconds }: { seconds: number }) => digest.setNonceSeconds(seconds),
    expireNonces: () => digest.expireNonces(),
    setTokenSeconds: ({ seconds }: { seconds: number }) => oauth.setTokenSeconds(seconds),
    revokeTokens: () => oauth.revokeTokens(),
    /** An id that Atlas could have made at that time. */
    makeId: ({ at, seed }: { at: Time; seed: string }) => ({ id: objectId(toMilliseconds(at), seed) }),
  };
}
