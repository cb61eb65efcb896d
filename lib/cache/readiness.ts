import "server-only";
import type { Answer } from "@/lib/backups/answer";
import type { Problem } from "@/lib/backups/errors";
import { problemOf, toProblem } from "@/lib/http/problem";
import { listProjects } from "./instances";

/** "Lately" of the contract: an outage shorter than this is no reason to take the dashboard away, which shows its last data. */
export const ANSWERED_WITHIN_MS = 5 * 60_000;
/** A probe does not wait long; what is asked for it goes on and is there for the next one. */
const WAIT_MS = 1_500;

interface Readiness {
  /** When Atlas last answered with data (ISO 8601 UTC); null when that is too long ago. */
  readonly answeredAt: string | null;
  readonly problem: Problem;
}

/** Asks for the list of projects as the pages do: through the cache, one call a minute however many probes there are. */
export async function readiness(now: () => number = Date.now): Promise<Readiness> {
  try {
    const answer = await Promise.race([listProjects({ now }), nothingInTime()]);
    const answeredAt = isLately(answer?.fetchedAt, now()) ? (answer?.fetchedAt ?? null) : null;
    return { answeredAt, problem: answer?.problem ?? UNANSWERED };
  } catch (error) {
    return { answeredAt: null, problem: toProblem(error) };
  }
}

const UNANSWERED = problemOf(
  "atlas_timeout",
  "Atlas has not answered lately. The page Connection says what it answered last.",
);

function isLately(time: string | null | undefined, now: number): boolean {
  return typeof time === "string" && now - Date.parse(time) <= ANSWERED_WITHIN_MS;
}

function nothingInTime(): Promise<Answer<never> | null> {
  return new Promise((resolve) => setTimeout(resolve, WAIT_MS, null));
}
