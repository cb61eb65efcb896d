import type { Atlas } from "./atlas";
import type { PrincipalInput } from "./credentials";
import type { FaultInput } from "./faults/fault";
import type { Limit, LimitName } from "./http/rate-limits";
import { objectId } from "./ids";
import type { LogFilter } from "./log";
import type { Role } from "./roles";
import type { ServerlessInput } from "./serverless/instance";
import { putListed } from "./serverless/listed";
import { putSnapshot, type SnapshotInput } from "./serverless/put-snapshot";
import { createSchedule, type ScheduleInput } from "./serverless/schedule";
import { listSnapshots } from "./serverless/snapshots";
import { type Time, toMilliseconds } from "./time";
import type { ProjectInput } from "./world";

/** Names an instance in the world. */
export interface InstanceName {
  readonly projectId: string;
  readonly name: string;
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
    createInstance({ projectId, ...input }: ServerlessInput & { projectId: string }) {
      const { name, id } = world.addServerless(projectId, input);
      return { projectId, name, id };
    },
    deleteInstance: ({ projectId, name }: InstanceName) =>
      void world.project(projectId).serverless.delete(name),
    setInstance({ projectId, name, overrides }: InstanceName & Required<Pick<ServerlessInput, "overrides">>) {
      world.serverless(projectId, name).overrides = overrides;
    },
    /** An item of any shape in the project's serverless list. */
    putRawInstance: ({ projectId, json }: { projectId: string; json: unknown }) =>
      void world.project(projectId).rawServerless.push(json),
  };
}

function snapshotActions({ world }: Atlas) {
  const { now } = world.clock;
  return {
    /** Adds or (by id) replaces one snapshot. */
    putSnapshot: ({ projectId, name, ...input }: InstanceName & SnapshotInput) => ({
      snapshotId: putSnapshot(world.serverless(projectId, name), input, now()),
    }),
    /** Any JSON at all in the list of snapshots. */
    putRawSnapshot({ projectId, name, json, at }: InstanceName & { json: unknown; at?: Time }) {
      const time = at === undefined ? undefined : toMilliseconds(at);
      putListed(world.serverless(projectId, name).snapshots, json, time, now());
    },
    /** Takes away those that tests put; the schedule's stay. */
    clearSnapshots: ({ projectId, name }: InstanceName) =>
      void world.serverless(projectId, name).snapshots.splice(0),
    setSchedule({ projectId, name, schedule }: InstanceName & { schedule: ScheduleInput | null }) {
      const instance = world.serverless(projectId, name);
      const keep = instance.continuous ? "continuous" : "basic";
      instance.schedule = schedule === null ? null : createSchedule(schedule, keep, now());
    },
    /** The list as Atlas would give it now, all pages. */
    snapshots: ({ projectId, name }: InstanceName) =>
      listSnapshots(world.serverless(projectId, name), now()).map((entry) => entry.json()),
    putRestoreJob({ projectId, name, json, at }: InstanceName & { json: unknown; at?: Time }) {
      const time = at === undefined ? undefined : toMilliseconds(at);
      putListed(world.serverless(projectId, name).restoreJobs, json, time, now());
    },
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
