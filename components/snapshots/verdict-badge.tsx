import type { Look } from "@/components/ui/status-badge";
import { StatusSign } from "@/components/ui/status-sign";
import type { Verdict } from "@/lib/backups/schedule/verdict";
import { VERDICT_WORDS } from "@/lib/backups/verdict-words";

const LOOKS: Readonly<Record<Verdict, Look>> = {
  noBackup: { sign: "failed", tone: "text-bad bg-bad-soft" },
  failed: { sign: "failed", tone: "text-bad bg-bad-soft" },
  late: { sign: "late", tone: "text-wait bg-wait-soft" },
  missing: { sign: "missing", tone: "text-wait bg-wait-soft" },
  running: { sign: "inProgress", tone: "text-run bg-run-soft" },
  due: { sign: "queued", tone: "text-run bg-run-soft" },
  waiting: { sign: "queued", tone: "text-ink-2 bg-line-2" },
  good: { sign: "completed", tone: "text-ok bg-ok-soft" },
  unknown: { sign: "unknown", tone: "text-ink-2 bg-line-2" },
};

/** "Am I covered?" in two words; the reason stands beside it. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { sign, tone } = LOOKS[verdict];
  return (
    <span className={`badge font-[550] text-[0.8125rem] ${tone}`}>
      <StatusSign sign={sign} />
      {VERDICT_WORDS[verdict]}
    </span>
  );
}
