"use client";

import { useState } from "react";
import type { Answer } from "@/lib/backups/answer";
import { isRunning } from "@/lib/backups/status";

/** Between two looks of this page something ended. Atlas does not say when; ISO 8601 UTC. */
export interface SeenEnd {
  readonly from: string;
  readonly to: string;
}

interface Watched {
  /** The last look. */
  readonly status: string | null;
  readonly at: string | null;
  readonly end: SeenEnd | null;
}

const NOTHING_SEEN: Watched = { status: null, at: null, end: null };

/** What this page has seen of the end; null while it runs, and where it was over when the page was opened. */
export function useSeenEnd<T>(answer: Answer<T> | undefined, statusOf: (value: T) => string): SeenEnd | null {
  const [watched, setWatched] = useState(NOTHING_SEEN);
  const { value = null, fetchedAt = null } = answer ?? {};
  const next = value === null || fetchedAt === null ? watched : look(watched, statusOf(value), fetchedAt);
  if (next !== watched) setWatched(next);
  return next.end;
}

/** A status after the end is one more end: the link of a completed download expires. */
export function look(watched: Watched, status: string, at: string): Watched {
  if (watched.at === at) return watched;
  if (isRunning({ status })) return { status, at, end: null };
  const hasEnded = watched.at !== null && watched.status !== status;
  return { status, at, end: hasEnded ? { from: watched.at ?? at, to: at } : watched.end };
}
