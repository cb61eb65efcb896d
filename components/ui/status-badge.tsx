import { type Sign, StatusSign } from "./status-sign";

/** How a state is told apart: by its sign, and by colour beside that. */
export interface Look {
  readonly sign: Sign;
  readonly tone: string;
}

const UNKNOWN: Look = { sign: "unknown", tone: "text-ink-2 bg-line-2" };

const LOOKS: ReadonlyMap<string, Look> = new Map(
  Object.entries<Look>({
    queued: { sign: "queued", tone: "text-wait bg-wait-soft" },
    inProgress: { sign: "inProgress", tone: "text-run bg-run-soft" },
    completed: { sign: "completed", tone: "text-ok bg-ok-soft" },
    failed: { sign: "failed", tone: "text-bad bg-bad-soft" },
    cancelled: { sign: "cancelled", tone: "text-ink-2 bg-line-2" },
    expired: { sign: "expired", tone: "text-ink-2 bg-line-2" },
    missing: { sign: "missing", tone: "text-wait bg-wait-soft" },
  }),
);

export function statusLook(status: string): Look {
  return LOOKS.get(status) ?? UNKNOWN;
}

/** Word, sign and colour: never colour alone. */
export function StatusBadge({ status, words }: { status: string; words: string }) {
  const { sign, tone } = statusLook(status);
  return (
    <span className={`badge ${tone}`}>
      <StatusSign sign={sign} className={status === "inProgress" ? "pulse" : ""} />
      {words}
    </span>
  );
}
