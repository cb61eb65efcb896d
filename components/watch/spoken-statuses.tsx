"use client";

import { useState } from "react";
import { useZone } from "@/components/shell/zone";
import { isRunning } from "@/lib/backups/status";
import { formatInstant, formatOffset } from "@/lib/time/format";

interface Item {
  readonly id: string;
  readonly status: string;
}

interface SpokenStatusesProps<T extends Item> {
  readonly items: readonly T[];
  /** What one is called before its time: "Snapshot of". */
  readonly subject: string;
  /** ISO 8601 UTC. */
  readonly timeOf: (item: T) => string;
  readonly statusWords: (status: string) => string;
}

/** Says aloud what rows show by their signs: how what this page has seen running goes on and ends. */
export function SpokenStatuses<T extends Item>({
  items,
  subject,
  timeOf,
  statusWords,
}: SpokenStatusesProps<T>) {
  const { zone } = useZone();
  return (
    <div aria-live="polite" className="sr-only">
      {useSeenRunning(items).map((item) => (
        <p key={item.id}>
          {`${subject} ${formatInstant(timeOf(item), zone)} ${formatOffset(timeOf(item), zone)}: ${statusWords(item.status)}`}
        </p>
      ))}
    </div>
  );
}

/** Those that run, and those that did when this page looked before. */
function useSeenRunning<T extends Item>(items: readonly T[]): readonly T[] {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const added = items.filter((item) => isRunning(item) && !seen.has(item.id));
  if (added.length > 0) setSeen(new Set([...seen, ...added.map(({ id }) => id)]));
  return items.filter(({ id }) => seen.has(id));
}
