import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CircleX,
  type LucideIcon,
} from "lucide-react";
import { isKnownStatus, statusWords } from "@/lib/backups/status";
import { MISSING } from "@/lib/backups/table-rows";

interface Look {
  readonly Icon: LucideIcon;
  readonly tone: string;
}

const LOOKS = {
  queued: { Icon: Circle, tone: "text-wait bg-wait-soft" },
  inProgress: { Icon: CircleDot, tone: "text-run bg-run-soft" },
  completed: { Icon: CircleCheck, tone: "text-ok bg-ok-soft" },
  failed: { Icon: CircleX, tone: "text-bad bg-bad-soft" },
} as const;

const UNKNOWN: Look = { Icon: CircleHelp, tone: "text-ink-2 bg-line-2" };
const MISSING_LOOK: Look = { Icon: CircleDashed, tone: "text-wait bg-wait-soft" };

export function statusLook(status: string): Look {
  if (status === MISSING) return MISSING_LOOK;
  return isKnownStatus(status) ? LOOKS[status] : UNKNOWN;
}

/** Word, sign and colour: never colour alone. */
export function StatusBadge({ status }: { status: string }) {
  const { Icon, tone } = statusLook(status);
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full py-0.5 pr-2.5 pl-1.5 font-[520] text-[0.78125rem] ${tone}`}
    >
      <Icon size={14} aria-hidden className={status === "inProgress" ? "pulse" : undefined} />
      {status === MISSING ? "Missing" : statusWords(status)}
    </span>
  );
}
