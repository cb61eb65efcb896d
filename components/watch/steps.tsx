"use client";

import { useNow } from "@/components/shell/now";
import { statusLook } from "@/components/ui/status-badge";
import { StatusSign } from "@/components/ui/status-sign";
import { isRunning } from "@/lib/backups/status";
import { formatPreciseDuration } from "@/lib/time/duration";
import { parseInstant } from "@/lib/time/parse-instant";

export interface StepsProps {
  readonly status: string;
  readonly statusWords: (status: string) => string;
  /** The statuses that are passed through before the end. */
  readonly before: readonly string[];
  /** The ways in which it can end; the first is the one that is hoped for. */
  readonly endStatuses: readonly [string, ...string[]];
  /** Since when it is counted (ISO 8601 UTC), and what that moment was: "it was taken". */
  readonly since: { readonly at: string; readonly words: string };
}

type StepState = "done" | "current" | "ahead";

export function Steps(props: StepsProps) {
  return (
    <>
      {/* One element that stays: a live region that comes with its words is not spoken by every screen reader. */}
      <p role="status" className="sr-only">
        {props.statusWords(props.status)}
      </p>
      <ol className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {stepsOf(props).map(({ status, state }, index) => (
          <Step key={status} {...props} status={status} state={state} first={index === 0} />
        ))}
      </ol>
    </>
  );
}

function stepsOf({ status, before, endStatuses }: StepsProps): { status: string; state: StepState }[] {
  const way = [...before, endStatuses.includes(status) ? status : endStatuses[0]];
  const at = way.indexOf(status);
  if (at < 0) return [{ status, state: "current" }];
  return way.map((step, index) => ({
    status: step,
    state: index < at ? "done" : index === at ? "current" : "ahead",
  }));
}

interface StepProps extends Pick<StepsProps, "status" | "statusWords" | "since"> {
  readonly state: StepState;
  readonly first: boolean;
}

const WORDS: Readonly<Record<StepState, string>> = {
  done: "",
  current: "font-semibold",
  ahead: "text-ink-3",
};

function Step({ status, statusWords, since, state, first }: StepProps) {
  const { sign, tone } = statusLook(state === "done" ? "completed" : status);
  const current = state === "current";
  return (
    <>
      {!first && (
        <li
          aria-hidden
          className={`h-0.5 min-w-6 flex-1 max-sm:hidden ${state === "ahead" ? "bg-line" : "bg-ok"}`}
        />
      )}
      <li aria-current={current ? "step" : undefined} className="flex items-center gap-2 text-[0.8125rem]">
        <span
          className={`grid size-5 place-items-center rounded-full ${state === "ahead" ? "bg-line-2 text-ink-3" : tone}`}
        >
          <StatusSign sign={sign} className={current && status === "inProgress" ? "pulse" : ""} />
        </span>
        <span className={WORDS[state]}>{statusWords(status)}</span>
        {current && isRunning({ status }) && <Since {...since} />}
      </li>
    </>
  );
}

/** Atlas does not say when work began: what is known is how long ago it was taken or asked for. */
function Since({ at, words }: StepsProps["since"]) {
  const now = useNow(1_000);
  const since = now - (parseInstant(at) ?? now);
  return (
    <span className="text-ink-3">
      {formatPreciseDuration(Math.max(0, since))} since {words}
    </span>
  );
}
