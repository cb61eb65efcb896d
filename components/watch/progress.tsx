"use client";

import type { ReactNode } from "react";
import { useNow } from "@/components/shell/now";
import { Time } from "@/components/ui/time";
import { isRunning } from "@/lib/backups/status";
import { formatAge } from "@/lib/time/duration";
import { NotifyButton } from "./notify-button";
import { Steps, type StepsProps } from "./steps";
import type { SeenEnd } from "./use-seen-end";
import { useTabStatus } from "./use-tab-status";

interface ProgressProps extends StepsProps {
  /** What runs, behind its status in a notification: "snapshot of orders". */
  readonly subject: string;
  /** How it can end, for who waits: "completed or failed". */
  readonly ends: string;
  /** The end, where this page has seen it come. */
  readonly seenEnd: SeenEnd | null;
  /** ISO 8601 UTC: when the page asks again. */
  readonly nextCheckAt: string | null;
  /** What to know of the end. */
  readonly children?: ReactNode;
}

/** Where something is on its way, moving by itself; the status word is the page's one live region. */
export function Progress({ subject, ends, seenEnd, nextCheckAt, children, ...steps }: ProgressProps) {
  const { status, statusWords } = steps;
  const running = isRunning({ status });
  const words = statusWords(status);
  useTabStatus(status, words, running || seenEnd !== null);
  return (
    <section aria-label="Progress" className="panel mt-5.5 px-5 py-5">
      <Steps {...steps} />
      {running && <Watching ends={ends} nextCheckAt={nextCheckAt} />}
      {children}
      {seenEnd && <Seen words={words} seenEnd={seenEnd} />}
      <NotifyButton text={`${words}: ${subject}`} running={running} />
    </section>
  );
}

/** Atlas does not say when it ended: this is what was seen from here. */
function Seen({ words, seenEnd: { from, to } }: { words: string; seenEnd: SeenEnd }) {
  return (
    <p className="mt-3.5 text-[0.8125rem] text-ink-2">
      {words} between <Time at={from} showZone /> and <Time at={to} showZone />, seen here.
    </p>
  );
}

function Watching({ ends, nextCheckAt }: Pick<ProgressProps, "ends" | "nextCheckAt">) {
  const now = useNow(1_000);
  const next =
    nextCheckAt && Date.parse(nextCheckAt) > now
      ? `Next check ${formatAge(Date.parse(nextCheckAt), now)}. `
      : "Checking. ";
  return (
    <p className="mt-3.5 text-[0.8125rem] text-ink-3">
      Watching. {next}Stops by itself when Atlas reports {ends}.
    </p>
  );
}
