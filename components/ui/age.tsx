"use client";

import { useNow } from "@/components/shell/now";
import { formatAge } from "@/lib/time/duration";

const STEP_MS = 15_000;

/** "6 h 23 min ago", moving by itself; one text together with what it comes `after`. */
export function Age({ at, after = "" }: { at: string; after?: string }) {
  const now = useNow(STEP_MS);
  return after + formatAge(at, now, STEP_MS);
}
