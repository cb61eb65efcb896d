import { type Sign, StatusSign } from "@/components/ui/status-sign";
import { isKnownStatus, statusWords } from "@/lib/backups/status";
import { MISSING } from "@/lib/backups/table-rows";

interface Look {
  readonly sign: Sign;
  readonly tone: string;
}

const LOOKS = {
  queued: { sign: "queued", tone: "text-wait bg-wait-soft" },
  inProgress: { sign: "inProgress", tone: "text-run bg-run-soft" },
  completed: { sign: "completed", tone: "text-ok bg-ok-soft" },
  failed: { sign: "failed", tone: "text-bad bg-bad-soft" },
} as const;

const UNKNOWN: Look = { sign: "unknown", tone: "text-ink-2 bg-line-2" };
const MISSING_LOOK: Look = { sign: "missing", tone: "text-wait bg-wait-soft" };

export function statusLook(status: string): Look {
  if (status === MISSING) return MISSING_LOOK;
  return isKnownStatus(status) ? LOOKS[status] : UNKNOWN;
}

/** Word, sign and colour: never colour alone. */
export function StatusBadge({ status }: { status: string }) {
  const { sign, tone } = statusLook(status);
  return (
    <span className={`badge ${tone}`}>
      <StatusSign sign={sign} className={status === "inProgress" ? "pulse" : ""} />
      {status === MISSING ? "Missing" : statusWords(status)}
    </span>
  );
}
