import type { Snapshot } from "@/lib/backups/model";

interface TimelineKeyProps {
  readonly snapshots: readonly Snapshot[];
  readonly anyGap: boolean;
}

/** Only what is in the picture. */
export function TimelineKey({ snapshots, anyGap }: TimelineKeyProps) {
  const any = (status: string) => snapshots.some((snapshot) => snapshot.status === status);
  return (
    <ul aria-label="Key" className="flex flex-wrap gap-x-3.5 text-ink-2">
      <Entry words="snapshot" look="rounded-full bg-accent" />
      {any("inProgress") && <Entry words="in progress" look="rounded-full bg-run" />}
      {any("failed") && <Entry words="failed" look="rounded-full bg-bad" />}
      <Entry words="oplog replay" look="rounded-[3px] bg-bar-strong opacity-70" />
      {anyGap && <Entry words="after a restore" look="restore-gap rounded-[3px]" />}
    </ul>
  );
}

function Entry({ words, look }: { words: string; look: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`drawing size-[9px] ${look}`} />
      {words}
    </li>
  );
}
