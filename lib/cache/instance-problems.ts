import type { Problem } from "@/lib/backups/errors";
import type { Project } from "@/lib/backups/model";
import { problemOf } from "@/lib/http/problem";
import type { KindAnswer } from "./instances";

/**
 * That the kinds of one project could not be read, or some of their instances: both are said, neither drops the rest.
 * What went wrong with all kinds alike is said once, of the project; else each problem names its kind.
 */
export function problemsOf(answers: readonly KindAnswer[]): readonly Problem[] {
  const failures = answers.flatMap(({ answer, project, kind }) =>
    answer.problem ? [inProject({ ...answer.problem, kind }, project)] : [],
  );
  return [...mergedFailures(failures, answers.length), ...answers.flatMap(unreadableOf)];
}

function mergedFailures(failures: readonly Problem[], kindCount: number): readonly Problem[] {
  const [first] = failures;
  if (!first || failures.length < kindCount) return failures;
  if (failures.some(({ code, detail }) => code !== first.code || detail !== first.detail)) return failures;
  const { kind: _, ...problem } = first;
  return [problem];
}

function unreadableOf({ project, kind, answer }: KindAnswer): readonly Problem[] {
  return (answer.value?.unreadable ?? []).map(({ reason }) => {
    const detail = `An instance could not be read and is left out: ${reason}`;
    return inProject({ ...problemOf("atlas_malformed", detail), kind }, project);
  });
}

function inProject(problem: Problem, { id, name }: Project): Problem {
  return { ...problem, projectId: id, ...(name !== null && { projectName: name }) };
}
