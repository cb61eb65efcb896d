import { Notice } from "@/components/ui/notice";
import { kinds } from "@/lib/backups/kinds";
import type { Instance } from "@/lib/backups/model";

interface RetirementsProps {
  readonly instances: readonly Instance[];
  /** Whether every project has answered: only then is a kind known to be gone. */
  readonly complete: boolean;
}

/** Kinds that Atlas has retired and lists nothing of any more: where to look for what was there. */
export function Retirements({ instances, complete }: RetirementsProps) {
  if (!complete) return null;
  const gone = Object.entries(kinds).filter(([name]) => !instances.some(({ kind }) => kind === name));
  return gone.map(
    ([name, { retirement }]) =>
      retirement && (
        <Notice key={name} title={retirement.title}>
          {retirement.text}
        </Notice>
      ),
  );
}
