"use client";

import { useNow } from "@/components/shell/now";
import { formatAge } from "@/lib/time/duration";

/** "6 h 23 min ago", moving by itself; one text together with what it comes `after`. */
export function Age({ at, after = "" }: { at: string; after?: string }) {
  const now = useNow();
  return after + formatAge(at, now);
}
