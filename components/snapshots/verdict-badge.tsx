import { Circle, CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleHelp, CircleX } from "lucide-react";
import type { Verdict } from "@/lib/backups/schedule/verdict";

const LOOKS = {
  noBackup: { words: "No backup", Icon: CircleX, tone: "text-bad bg-bad-soft" },
  failed: { words: "Failed", Icon: CircleX, tone: "text-bad bg-bad-soft" },
  late: { words: "Late", Icon: CircleAlert, tone: "text-wait bg-wait-soft" },
  missing: { words: "Slot missing", Icon: CircleDashed, tone: "text-wait bg-wait-soft" },
  running: { words: "Running", Icon: CircleDot, tone: "text-run bg-run-soft" },
  due: { words: "Due now", Icon: Circle, tone: "text-run bg-run-soft" },
  waiting: { words: "Waiting for the first", Icon: Circle, tone: "text-ink-2 bg-line-2" },
  good: { words: "On schedule", Icon: CircleCheck, tone: "text-ok bg-ok-soft" },
  unknown: { words: "Not known", Icon: CircleHelp, tone: "text-ink-2 bg-line-2" },
} as const satisfies Record<Verdict, object>;

/** "Am I covered?" in two words; the reason stands beside it. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { words, Icon, tone } = LOOKS[verdict];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full py-0.5 pr-2.5 pl-1.5 font-[550] text-[0.8125rem] ${tone}`}
    >
      <Icon size={15} aria-hidden />
      {words}
    </span>
  );
}
