import { Circle, CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleHelp, CircleX } from "lucide-react";
import type { Verdict } from "@/lib/backups/schedule/verdict";
import { VERDICT_WORDS } from "@/lib/backups/verdict-words";

const LOOKS = {
  noBackup: { Icon: CircleX, tone: "text-bad bg-bad-soft" },
  failed: { Icon: CircleX, tone: "text-bad bg-bad-soft" },
  late: { Icon: CircleAlert, tone: "text-wait bg-wait-soft" },
  missing: { Icon: CircleDashed, tone: "text-wait bg-wait-soft" },
  running: { Icon: CircleDot, tone: "text-run bg-run-soft" },
  due: { Icon: Circle, tone: "text-run bg-run-soft" },
  waiting: { Icon: Circle, tone: "text-ink-2 bg-line-2" },
  good: { Icon: CircleCheck, tone: "text-ok bg-ok-soft" },
  unknown: { Icon: CircleHelp, tone: "text-ink-2 bg-line-2" },
} as const satisfies Record<Verdict, object>;

/** "Am I covered?" in two words; the reason stands beside it. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { Icon, tone } = LOOKS[verdict];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full py-0.5 pr-2.5 pl-1.5 font-[550] text-[0.8125rem] ${tone}`}
    >
      <Icon size={15} aria-hidden />
      {VERDICT_WORDS[verdict]}
    </span>
  );
}
