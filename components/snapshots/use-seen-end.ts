"use client";

import { useState } from "react";
import type { Answer } from "@/lib/backups/answer";
import type { SnapshotDetail } from "@/lib/backups/model";
import { isRunning } from "@/lib/backups/status";

/** Between two looks of this page a snapshot ended. Atlas does not say when; ISO 8601 UTC. */
export interface SeenEnd {
  readonly from: string;
  readonly to: string;
}

interface Watched {
  /** When it was last seen running. */
  readonly runningAt: string | null;
  readonly end: SeenEnd | null;
}

/** What this page has seen of the end; null while it runs, and where it was over when the page was opened. */
export function useSeenEnd(answer: Answer<SnapshotDetail> | undefined): SeenEnd | null {
  const [watched, setWatched] = useState<Watched>({ runningAt: null, end: null });
  const next = look(watched, answer);
  if (next !== watched) setWatched(next);
  return next.end;
}

function look(watched: Watched, answer: Answer<SnapshotDetail> | undefined): Watched {
  const { value, fetchedAt } = answer ?? {};
  if (!value || !fetchedAt) return watched;
  if (isRunning(value.snapshot)) {
    return watched.runningAt === fetchedAt ? watched : { runningAt: fetchedAt, end: null };
  }
  if (watched.runningAt === null || watched.end !== null) return watched;
  return { ...watched, end: { from: watched.runningAt, to: fetchedAt } };
}
