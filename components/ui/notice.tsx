import type { ReactNode } from "react";

interface NoticeProps {
  readonly title: string;
  readonly tone?: "plain" | "wait" | "bad";
  /** Interrupts a screen reader; for what just went wrong. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

const TONES = {
  plain: "border-line bg-panel text-ink-2",
  wait: "border-wait/40 bg-wait-soft text-ink",
  bad: "border-bad/40 bg-bad-soft text-ink",
} as const;

/** A line or two that explain, set apart from the data. */
export function Notice({ title, tone = "plain", alert = false, children }: NoticeProps) {
  return (
    <div
      role={alert ? "alert" : undefined}
      className={`rounded-xl border px-4 py-3 text-[0.8125rem] ${TONES[tone]}`}
    >
      <p>
        <strong className="mr-2 font-semibold text-ink">{title}</strong>
        {children}
      </p>
    </div>
  );
}
