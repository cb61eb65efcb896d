import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleHelp,
  CircleMinus,
  CircleX,
  Clock,
  type LucideIcon,
} from "lucide-react";

interface Look {
  readonly Icon: LucideIcon;
  readonly tone: string;
}

const UNKNOWN: Look = { Icon: CircleHelp, tone: "text-ink-2 bg-line-2" };

const LOOKS: ReadonlyMap<string, Look> = new Map(
  Object.entries({
    queued: { Icon: Circle, tone: "text-wait bg-wait-soft" },
    inProgress: { Icon: CircleDot, tone: "text-run bg-run-soft" },
    completed: { Icon: CircleCheck, tone: "text-ok bg-ok-soft" },
    failed: { Icon: CircleX, tone: "text-bad bg-bad-soft" },
    cancelled: { Icon: CircleMinus, tone: "text-ink-2 bg-line-2" },
    expired: { Icon: Clock, tone: "text-ink-2 bg-line-2" },
    missing: { Icon: CircleDashed, tone: "text-wait bg-wait-soft" },
  }),
);

export function statusLook(status: string): Look {
  return LOOKS.get(status) ?? UNKNOWN;
}

/** Word, sign and colour: never colour alone. */
export function StatusBadge({ status, words }: { status: string; words: string }) {
  const { Icon, tone } = statusLook(status);
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded-full py-0.5 pr-2.5 pl-1.5 font-[520] text-[0.78125rem] ${tone}`}
    >
      <Icon size={14} aria-hidden className={status === "inProgress" ? "pulse" : undefined} />
      {words}
    </span>
  );
}
