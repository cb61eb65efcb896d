import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import { isBackupError } from "@/lib/backups/errors";
import { FLEET_PAGE_ROWS } from "@/lib/backups/fleet-view";
import { KINDS, type Kind, kinds } from "@/lib/backups/kinds";
import { listedOnce } from "@/lib/backups/listed-once";
import type { InstanceList, Project, ProjectInstances } from "@/lib/backups/model";
import { IDLE_POLL_MS, listsFreshForMs } from "@/lib/backups/polling";
import { mergedTimes } from "./answer-times";
import { KEEP_LAST_GOOD_MS, type ReadOptions } from "./answers";
import { askAtlas, lookUp } from "./ask-atlas";
import { problemsOf } from "./instance-problems";

interface ListOptions extends ReadOptions {
  /** For how long what is asked for now is good (ms); a minute unless told. */
  readonly freshMs?: number;
}

/** The instances of one kind in one project, as far as they are known. */
export interface KindAnswer {
  readonly project: Project;
  readonly kind: Kind;
  readonly answer: Answer<ProjectInstances>;
}

/**
 * Every kind of every project, each cached by itself: one that fails keeps its last good instances and becomes an entry
 * in `errors`.
 */
export async function listInstances(options?: ReadOptions): Promise<Answer<InstanceList>> {
  const projects = await listProjects(options);
  if (projects.value === null) return { ...projects, value: null };
  const lists = await Promise.all(readAll(projects.value.projects, options).map(inFull));
  return { ...together(projects, lists), value: listOf(lists) };
}

/** What is known of all lists at some moment. */
export interface ListSoFar extends InstanceList {
  /** How many projects have a list that nothing is known of yet. */
  readonly unlisted: number;
  /** Whether some lists are still being asked for, known from before or not. */
  readonly pending: boolean;
}

/** Lists that are there already, or arrive together, are taken together. */
const TOGETHER_MS = 50;

/**
 * The same, of those lists that are there within `waitMs` milliseconds, or when they hold a page of instances; of the
 * others what was known before. They go on being asked for: whoever asks again finds more.
 */
export async function listInstancesSoFar(waitMs: number, options?: ReadOptions): Promise<Answer<ListSoFar>> {
  const projects = await listProjects(options);
  if (projects.value === null) return { ...projects, value: null };
  const readings = readAll(projects.value.projects, options);
  const over = Promise.race([afterMs(waitMs), pageOfInstances(readings).then(() => afterMs(TOGETHER_MS))]);
  const inTime = await Promise.all(readings.map(({ answer }) => Promise.race([answer, over])));
  const known = await Promise.all(
    readings.map(async ({ project, kind }, index) => {
      const answer = inTime[index] ?? (await lookUp<ProjectInstances>(listName(project, kind)));
      return { project, kind, answer };
    }),
  );
  const lists = known.flatMap(({ answer, ...of }) => (answer ? [{ ...of, answer }] : []));
  const unlisted = new Set(known.flatMap(({ answer, project }) => (answer ? [] : [project.id]))).size;
  const value = { ...listOf(lists), unlisted, pending: inTime.includes(null) };
  return { ...together(projects, lists), value };
}

interface KindReading extends Pick<KindAnswer, "project" | "kind"> {
  readonly answer: Promise<Answer<ProjectInstances>>;
}

function readAll(projects: readonly Project[], options?: ReadOptions): readonly KindReading[] {
  const freshMs = listsFreshForMs(projects.length * KINDS.length);
  return projects.flatMap((project) =>
    KINDS.map((kind) => ({ project, kind, answer: listKind(project, kind, { ...options, freshMs }) })),
  );
}

function afterMs(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null));
}

/** When so many instances are listed that they fill a page; never, when there are fewer. */
function pageOfInstances(readings: readonly KindReading[]): Promise<void> {
  return new Promise((resolve) => {
    let listed = 0;
    for (const { answer } of readings) {
      void answer.then(({ value }) => {
        listed += value?.instances.length ?? 0;
        if (listed >= FLEET_PAGE_ROWS) resolve();
      });
    }
  });
}

async function inFull({ answer, ...of }: KindReading): Promise<KindAnswer> {
  return { ...of, answer: await answer };
}

function listOf(lists: readonly KindAnswer[]): InstanceList {
  const byProject = new Map<string, KindAnswer[]>();
  for (const list of lists) byProject.set(list.project.id, [...(byProject.get(list.project.id) ?? []), list]);
  return {
    instances: listedOnce(lists.flatMap(({ answer }) => answer.value?.instances ?? [])),
    errors: [...byProject.values()].flatMap(problemsOf),
  };
}

function together(projects: Answer<unknown>, lists: readonly KindAnswer[]) {
  return { ...mergedTimes(projects, ...lists.map(({ answer }) => answer)), problem: projects.problem };
}

/** Also what readiness asks. Throws `BackupError` not_configured. */
export async function listProjects(
  options?: ReadOptions,
): Promise<Answer<{ readonly projects: readonly Project[] }>> {
  const atlas = getAtlas();
  const question = {
    what: "projects",
    projectId: null,
    load: async () => ({ projects: await atlas.listProjects() }),
    freshForMs: () => IDLE_POLL_MS,
  };
  return askAtlas(question, options);
}

export function listProjectInstances(
  project: Project,
  options?: ReadOptions,
): Promise<readonly KindAnswer[]> {
  return Promise.all(readAll([project], options).map(inFull));
}

function listKind(
  project: Project,
  kind: Kind,
  { freshMs = IDLE_POLL_MS, ...options }: ListOptions = {},
): Promise<Answer<ProjectInstances>> {
  const question = {
    what: listName(project, kind),
    projectId: project.id,
    load: async () => {
      try {
        return await getAtlas().sources[kind].listInstances(project);
      } catch (error) {
        // What Atlas has retired, it lists nothing of: that is no failure, and no news in each project.
        if (kinds[kind].retirement && isBackupError(error, "atlas_gone")) return NO_INSTANCES;
        throw error;
      }
    },
    freshForMs: () => freshMs,
    // Those of very many projects are fresh for so long that a failure would otherwise find none that is recent.
    keptForMs: Math.max(KEEP_LAST_GOOD_MS, 2 * freshMs),
  };
  return askAtlas(question, options);
}

function listName({ id }: Project, kind: Kind): string {
  return `instances:${id}/${kind}`;
}

const NO_INSTANCES: ProjectInstances = { instances: [], unreadable: [] };
