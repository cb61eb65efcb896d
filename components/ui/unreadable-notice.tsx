import { Notice } from "@/components/ui/notice";
import type { Unreadable } from "@/lib/backups/model";
import { CodeText } from "./code-text";

const SHOWN = 20;

interface UnreadableNoticeProps {
  readonly unreadable: readonly Unreadable[];
  /** What they should have been, in the singular. */
  readonly noun: string;
}

/** What Atlas sent and nobody could read is said, never dropped in silence. */
export function UnreadableNotice({ unreadable, noun }: UnreadableNoticeProps) {
  if (unreadable.length === 0) return null;
  const count = unreadable.length === 1 ? `1 ${noun}` : `${unreadable.length} ${noun}s`;
  return (
    <div className="mb-4">
      <Notice title={`${count} could not be read`} tone="wait" alert>
        Atlas lists them in a form that this version does not understand; they are not in the table or the
        figures. A newer version of the dashboard may read them; Atlas itself has them.
      </Notice>
      <details className="mt-2 text-[0.8125rem]">
        <summary className="text-ink-2">What Atlas sent</summary>
        <ul className="mt-2 grid grid-cols-1 gap-2">
          {unreadable.slice(0, SHOWN).map(({ reason, raw }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: unreadable items have no id to go by
            <li key={index}>
              {reason}
              <CodeText>{JSON.stringify(raw)}</CodeText>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
