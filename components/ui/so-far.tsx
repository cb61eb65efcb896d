"use client";

import { useNow } from "@/components/shell/now";
import { formatDuration } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";

/** How long something has been running, in a row of a table. `since` is ISO 8601 UTC. */
export function SoFar({ since }: { since: string }) {
  const now = useNow();
  const ms = now - (parseInstant(since) ?? now);
  return <div className="mt-0.5 text-[0.78125rem] text-ink-3">{formatDuration(Math.max(0, ms))} so far</div>;
}
