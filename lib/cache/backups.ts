import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import type { Problem } from "@/lib/backups/errors";
import type {
  InstanceBody,
  InstanceList,
  InstanceRef,
  Project,
  ProjectInstances,
  SnapshotDetail,
  SnapshotList,
  SnapshotRef,
} from "@/lib/backups/model";
import { freshForMs, IDLE_POLL_MS } from "@/lib/backups/polling";
import { readSchedule } from "@/lib/backups/schedule";
import { isRunning } from "@/lib/backups/status";
import { problemOf } from "@/lib/http/problem";
import { mergedTimes } from "./answer-times";
import { type Fetch, peek, readThrough } from "./answers";

/** Facts of an instance change by hand only (a tag, a version); its snapshots are what is watched. */
const INSTANCE_FRESH_MS = 60_000;

/**
 * What pages and routes ask, in process: cached, coalesced, never rejecting once Atlas is involved.
 * Throws `BackupError` not_configured before that.
 */
export const backups = { listInstances, getInstance, listSnapshots, getSnapshot };

async function getInstance(ref: InstanceRef): Promise<Answer<InstanceBody>> {
  const atlas = getAtlas();
  return readThrough({
    key: instanceKey(ref),
    load: async () => ({ instance: await atlas.sources[ref.kind].getInstance(ref) }),
    freshForMs: () => INSTANCE_FRESH_MS,
  });
}

async function listSnapshots(ref: InstanceRef): Promise<Answer<SnapshotList>> {
  const atlas = getAtlas();
  return readThrough({
    key: `snapshots:${refKey(ref)}`,
    load: () => atlas.sources[ref.kind].listSnapshots(ref),
    freshForMs: await snapshotListFreshness(ref),
  });
}

/** The cadence is on the instance; asking Atlas for it here would double the price of a poll, so it is only looked up. */
async function snapshotListFreshness(ref: InstanceRef): Promise<Fetch<SnapshotList>["freshForMs"]> {
  const known = (await peek<InstanceBody>(instanceKey(ref)))?.value?.instance;
  return ({ snapshots }) => {
    const now = Date.now();
    const schedule = readSchedule({
      backup: known?.backup ?? null,
      createDate: known?.createDate ?? null,
      snapshots,
      now,
    });
    return freshForMs(schedule, now);
  };
}

async function getSnapshot(ref: SnapshotRef): Promise<Answer<SnapshotDetail>> {
  const atlas = getAtlas();
  return readThrough({
    key: `snapshot:${refKey(ref)}/${ref.snapshotId}`,
    load: () => atlas.sources[ref.kind].getSnapshot(ref),
    freshForMs: ({ snapshot }) =>
      isRunning(snapshot) ? freshForMs({ running: snapshot }, Date.now()) : IDLE_POLL_MS,
  });
}

/** Each project is cached by itself: one that fails keeps its last good instances and becomes an entry in `errors`. */
async function listInstances(): Promise<Answer<InstanceList>> {
  const atlas = getAtlas();
  const projects = await readThrough({
    key: "projects",
    load: async () => ({ projects: await atlas.listProjects() }),
    freshForMs: () => IDLE_POLL_MS,
  });
  if (projects.value === null) return { ...projects, value: null };
  const lists = await Promise.all(projects.value.projects.map(listProjectInstances));
  return mergeInstanceLists(projects, lists);
}

interface ProjectAnswer {
  readonly project: Project;
  readonly answer: Answer<ProjectInstances>;
}

async function listProjectInstances(project: Project): Promise<ProjectAnswer> {
  const { sources } = getAtlas();
  const answer = await readThrough({
    key: `instances:${project.id}`,
    load: async () => {
      const lists = await Promise.all(Object.values(sources).map((source) => source.listInstances(project)));
      return {
        instances: lists.flatMap(({ instances }) => instances),
        unreadable: lists.flatMap(({ unreadable }) => unreadable),
      };
    },
    freshForMs: () => IDLE_POLL_MS,
  });
  return { project, answer };
}

function mergeInstanceLists(projects: Answer<object>, lists: readonly ProjectAnswer[]): Answer<InstanceList> {
  return {
    value: {
      instances: lists.flatMap(({ answer }) => answer.value?.instances ?? []),
      errors: lists.flatMap(problemsOf),
    },
    ...mergedTimes(projects, ...lists.map(({ answer }) => answer)),
    problem: projects.problem,
  };
}

/** That a project failed, and that some of its instances could not be read: both are said, neither drops the rest. */
function problemsOf({ project, answer: { problem, value } }: ProjectAnswer): Problem[] {
  const unreadable = (value?.unreadable ?? []).map(({ reason }) =>
    problemOf("atlas_malformed", `An instance could not be read and is left out: ${reason}`),
  );
  return [...(problem ? [problem] : []), ...unreadable].map((each) => inProject(each, project));
}

function inProject(problem: Problem, { id, name }: Project): Problem {
  return { ...problem, projectId: id, ...(name !== null && { projectName: name }) };
}

function instanceKey(ref: InstanceRef): string {
  return `instance:${refKey(ref)}`;
}

function refKey({ projectId, kind, name }: InstanceRef): string {
  return `${projectId}/${kind}/${name}`;
}
