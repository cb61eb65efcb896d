"use client";

import { useNow } from "@/components/shell/now";
import { formatAge } from "@/lib/time/duration";

/** "6 h 23 min ago", moving by itself. */
export function Age({ at }: { at: string }) {
  const now = useNow();
  return formatAge(at, now);
}
