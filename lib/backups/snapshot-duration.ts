import { parseInstant } from "@/lib/time/parse-instant";
import type { Snapshot } from "./model";

/** How long Atlas worked on a snapshot, in ms; null while it does, and where Atlas does not tell. */
export function durationOf({
  startedAt,
  finishedAt,
}: Pick<Snapshot, "startedAt" | "finishedAt">): number | null {
  const started = parseInstant(startedAt);
  const finished = parseInstant(finishedAt);
  return started === null || finished === null || finished < started ? null : finished - started;
}
