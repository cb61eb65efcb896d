import { FailedEntry, KeyEntry } from "@/components/ui/key-entry";
import type { Snapshot } from "@/lib/backups/model";
import { statusWords } from "@/lib/backups/status";
import { stickLook } from "./stick-look";

interface TimelineKeyProps {
  readonly snapshots: readonly Snapshot[];
  readonly anyGap: boolean;
}

/** Only what is in the picture. */
export function TimelineKey({ snapshots, anyGap }: TimelineKeyProps) {
  const others = new Set(snapshots.map(({ status }) => status));
  const anyFailed = others.delete("failed");
  others.delete("completed");
  return (
    <ul aria-label="Key" className="flex flex-wrap gap-x-3.5 text-ink-2">
      <KeyEntry words="snapshot" look={stickLook("completed").dot} />
      {[...others].map((status) => (
        <KeyEntry key={status} words={statusWords(status).toLowerCase()} look={stickLook(status).dot} />
      ))}
      {anyFailed && <FailedEntry />}
      <KeyEntry words="oplog replay" look="rounded-[3px] bg-bar-strong opacity-70" />
      {anyGap && <KeyEntry words="after a restore" look="restore-gap rounded-[3px]" />}
    </ul>
  );
}
