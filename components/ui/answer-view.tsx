import type { ReactNode } from "react";
import type { Answer } from "@/lib/backups/answer";
import type { Problem } from "@/lib/backups/errors";
import { ProblemPanel, StaleNotice } from "./problem";

interface AnswerViewProps<T> {
  readonly answer: Answer<T> | undefined;
  /** Has the size of the content. */
  readonly skeleton: ReactNode;
  /** More to say of a problem when nothing is known, e.g. where to look instead. */
  readonly explain?: (problem: Problem) => ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** The states of anything fetched, always in this order: data (also stale), problem, pending. Empty is a kind of data. */
export function AnswerView<T>({ answer, skeleton, explain, children }: AnswerViewProps<T>) {
  if (!answer) return skeleton;
  if (answer.value !== null) {
    return (
      <>
        {answer.problem && <StaleNotice problem={answer.problem} fetchedAt={answer.fetchedAt} />}
        {children(answer.value)}
      </>
    );
  }
  return answer.problem ? (
    <ProblemPanel problem={answer.problem}>{explain?.(answer.problem)}</ProblemPanel>
  ) : (
    skeleton
  );
}
