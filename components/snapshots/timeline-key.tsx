import { FailedEntry, KeyEntry } from "@/components/ui/key-entry";
import type { KindDescription } from "@/lib/backups/kinds/description";
import type { Snapshot } from "@/lib/backups/model";
import { isKnownStatus, statusWords } from "@/lib/backups/status";
import { barLook } from "./bar-look";

interface TimelineKeyProps {
  readonly snapshots: readonly Snapshot[];
  readonly frequencyWords: KindDescription["frequencyWords"];
  readonly anyMissing: boolean;
}

/** Only what is in the picture, each look once. */
export function TimelineKey({ snapshots, frequencyWords, anyMissing }: TimelineKeyProps) {
  const entries = new Map<string, Set<string>>();
  for (const snapshot of snapshots) {
    if (snapshot.status === "failed") continue;
    const words = wordsOf(snapshot, frequencyWords);
    const look = barLook(snapshot);
    entries.set(look, (entries.get(look) ?? new Set()).add(words));
  }
  return (
    <ul className="ml-auto flex flex-wrap gap-x-3.5 text-[0.78125rem] text-ink-2" aria-label="Key">
      {[...entries].map(([look, words]) => (
        <KeyEntry key={look} words={[...words].join(", ")} look={`rounded-[3px] ${look}`} />
      ))}
      {snapshots.some(({ status }) => status === "failed") && <FailedEntry />}
      {anyMissing && <KeyEntry words="missing" look="rounded-[3px] border border-dashed border-wait" />}
    </ul>
  );
}

function wordsOf(
  { status, frequencyType }: Snapshot,
  frequencyWords: KindDescription["frequencyWords"],
): string {
  // What only Atlas has a word for is written as Atlas writes it.
  if (status !== "completed") return isKnownStatus(status) ? statusWords(status).toLowerCase() : status;
  if (frequencyType === null) return "completed";
  return frequencyWords[frequencyType]?.words.toLowerCase() ?? frequencyType;
}
