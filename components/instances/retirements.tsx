import { Notice } from "@/components/ui/notice";
import { type Kind, kinds } from "@/lib/backups/kinds";

interface RetirementsProps {
  /** Kinds of which at least one instance is listed. */
  readonly listed: readonly Kind[];
  /** Whether every project has answered: only then is a kind known to be gone. */
  readonly complete: boolean;
}

/** Kinds that Atlas has retired and lists nothing of any more: where to look for what was there. */
export function Retirements({ listed, complete }: RetirementsProps) {
  if (!complete) return null;
  const gone = Object.entries(kinds).filter(([name]) => !listed.some((kind) => kind === name));
  return gone.map(
    ([name, { retirement }]) =>
      retirement && (
        <Notice key={name} title={retirement.title}>
          {retirement.text}
        </Notice>
      ),
  );
}
