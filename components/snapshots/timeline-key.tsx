import type { Snapshot } from "@/lib/backups/model";

interface TimelineKeyProps {
  readonly snapshots: readonly Snapshot[];
  readonly anyMissing: boolean;
}

interface Entry {
  readonly words: string;
  readonly look: string;
  readonly seen: (snapshot: Snapshot) => boolean;
}

const ENTRIES: readonly Entry[] = [
  { words: "daily", look: "bg-bar-strong", seen: ({ frequencyType }) => frequencyType === "daily" },
  { words: "6-hourly", look: "bg-bar", seen: ({ frequencyType }) => frequencyType === "hourly" },
  { words: "queued", look: "bg-wait", seen: ({ status }) => status === "queued" },
  { words: "in progress", look: "bg-run", seen: ({ status }) => status === "inProgress" },
  { words: "failed", look: "bg-bad", seen: ({ status }) => status === "failed" },
];

/** Only what is in the picture. */
export function TimelineKey({ snapshots, anyMissing }: TimelineKeyProps) {
  const shown = ENTRIES.filter(({ seen }) => snapshots.some(seen));
  return (
    <ul className="ml-auto flex flex-wrap gap-x-3.5 text-[0.78125rem] text-ink-2" aria-label="Key">
      {shown.map(({ words, look }) => (
        <KeyEntry key={words} words={words} look={look} />
      ))}
      {anyMissing && <KeyEntry words="missing" look="border border-dashed border-wait" />}
    </ul>
  );
}

function KeyEntry({ words, look }: { words: string; look: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`size-[9px] rounded-[3px] ${look}`} />
      {words}
    </li>
  );
}
