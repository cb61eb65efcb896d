import { DAY_MS } from "@/lib/time/duration";
import { isoUtc, parseInstant } from "@/lib/time/parse-instant";
import { type Check, daysOf, isCovered } from "./fleet";

/**
 * What an auditor is told of one UTC day. `notShown`: Atlas lists nothing of it and nothing was due, because backups had
 * not begun, because Atlas keeps nothing for so long, or because the first slot of today is still to come.
 */
export type ProofState = "completed" | "notCompleted" | "notShown";

export interface ProofDay {
  /** "2026-11-23", UTC. */
  readonly date: string;
  readonly state: ProofState;
  /** Why it is not completed, in words; null for the other states. */
  readonly why: string | null;
}

export interface RetentionProof {
  /** The last 35 UTC days, oldest first. */
  readonly days: readonly ProofDay[];
  readonly completed: number;
  readonly notCompleted: readonly ProofDay[];
  readonly notShown: number;
}

const WHY: Readonly<Record<string, string>> = {
  failed: "failed",
  missing: "missing",
  running: "not completed yet",
  unknown: "status not known",
};

/** Which days have a completed snapshot, by what Atlas listed when the instance was checked. */
export function proofOf(check: Pick<Check, "days" | "checkedAt">): RetentionProof {
  const states = daysOf(check);
  const last = parseInstant(check.checkedAt) ?? 0;
  const days = states.map((state, index): ProofDay => {
    const date = isoUtc(last - (states.length - 1 - index) * DAY_MS).slice(0, "2026-11-23".length);
    if (isCovered(state)) return { date, state: "completed", why: null };
    const why = WHY[state] ?? null;
    return { date, state: why === null ? "notShown" : "notCompleted", why };
  });
  const of = (wanted: ProofState) => days.filter(({ state }) => state === wanted);
  return {
    days,
    completed: of("completed").length,
    notCompleted: of("notCompleted"),
    notShown: of("notShown").length,
  };
}
