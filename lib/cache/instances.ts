import "server-only";
import { getAtlas } from "@/lib/atlas/sources";
import type { Answer } from "@/lib/backups/answer";
import { isBackupError } from "@/lib/backups/errors";
import { KINDS, type Kind, kinds } from "@/lib/backups/kinds";
import { listedOnce } from "@/lib/backups/listed-once";
import type { InstanceList, Project, ProjectInstances } from "@/lib/backups/model";
import { IDLE_POLL_MS, listsFreshForMs } from "@/lib/backups/polling";
import { mergedTimes } from "./answer-times";
import type { ReadOptions } from "./answers";
import { askAtlas } from "./ask-atlas";
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
  const freshMs = listsFreshForMs(projects.value.projects.length * KINDS.length);
  const lists = await Promise.all(
    projects.value.projects.map((project) => listProjectInstances(project, { ...options, freshMs })),
  );
  return {
    value: {
      instances: listedOnce(lists.flat().flatMap(({ answer }) => answer.value?.instances ?? [])),
      errors: lists.flatMap(problemsOf),
    },
    ...mergedTimes(projects, ...lists.flat().map(({ answer }) => answer)),
    problem: projects.problem,
  };
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
  options?: ListOptions,
): Promise<readonly KindAnswer[]> {
  return Promise.all(
    KINDS.map(async (kind) => ({ project, kind, answer: await listKind(project, kind, options) })),
  );
}

function listKind(
  project: Project,
  kind: Kind,
  { freshMs = IDLE_POLL_MS, ...options }: ListOptions = {},
): Promise<Answer<ProjectInstances>> {
  const question = {
    what: `instances:${project.id}/${kind}`,
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
  };
  return askAtlas(question, options);
}

const NO_INSTANCES: ProjectInstances = { instances: [], unreadable: [] };
