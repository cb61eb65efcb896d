import { Notice } from "@/components/ui/notice";
import type { Snapshot } from "@/lib/backups/model";
import { statusWords } from "@/lib/backups/status";

interface NotRestorableProps {
  readonly id: string | null;
  readonly chosen: Snapshot | null;
  /** Whether there is anything to choose from. */
  readonly any: boolean;
}

/** Why there is no command. */
export function NotRestorable({ id, chosen, any }: NotRestorableProps) {
  if (id === null) {
    return (
      <Notice title={any ? "No command yet" : "Nothing to restore"} tone="wait">
        {any ? "Choose a snapshot first." : "Atlas lists no completed snapshot of this instance."}
      </Notice>
    );
  }
  if (chosen === null) {
    return (
      <Notice title="Atlas does not list this snapshot" tone="bad" alert>
        The snapshot of this address may have expired, or belong to another instance. Choose one of the list.
      </Notice>
    );
  }
  return (
    <Notice title="This snapshot can't be restored" tone="bad" alert>
      Its status is “{statusWords(chosen.status)}”: only a completed snapshot that has not expired can be
      restored.
    </Notice>
  );
}
