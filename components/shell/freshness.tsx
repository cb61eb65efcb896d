"use client";

import { type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Answer } from "@/lib/backups/answer";
import { formatAge } from "@/lib/time/duration";
import { useNow } from "./now";
import { RefreshButton } from "./refresh-button";

/** How old what is on screen is. Looks at the page's query without being a second poller of it. */
export function Freshness({ queryKey }: { queryKey: QueryKey }) {
  const { data } = useQuery<Answer<unknown>>({ queryKey, queryFn: skipToken });
  const now = useNow(1_000);
  const online = useOnline();
  const { words, dot } = freshnessOf(data, now, online);
  return (
    <span className="flex items-center gap-2 text-[0.8125rem] text-ink-2">
      <span aria-hidden className={`size-[7px] rounded-full ${dot}`} />
      <span className="max-sm:sr-only">{words}</span>
      <RefreshButton />
    </span>
  );
}

const LIVE = "bg-ok shadow-[0_0_0_3px_var(--ok-soft)]";
const TROUBLED = "bg-wait shadow-[0_0_0_3px_var(--wait-soft)]";
const IDLE = "bg-ink-3";

function freshnessOf(answer: Answer<unknown> | undefined, now: number, online: boolean) {
  if (!online) return { words: `Offline · ${checked(answer, now)}`, dot: TROUBLED };
  if (!answer) return { words: "Checking", dot: IDLE };
  if (answer.problem?.code === "not_configured") return { words: "Not connected", dot: TROUBLED };
  if (answer.problem?.code === "atlas_rate_limited") {
    return { words: `Rate-limited, next try ${until(answer, now)} · ${checked(answer, now)}`, dot: TROUBLED };
  }
  if (answer.problem) return { words: `Retrying · ${checked(answer, now)}`, dot: TROUBLED };
  return { words: `Live · ${checked(answer, now)}`, dot: LIVE };
}

function until({ nextCheckAt }: Answer<unknown>, now: number): string {
  const at = Date.parse(nextCheckAt);
  return at > now ? formatAge(at, now) : "now";
}

function checked(answer: Answer<unknown> | undefined, now: number): string {
  if (!answer?.fetchedAt) return "no answer yet";
  // The page moves its clock once a second: an answer may be a little ahead of it.
  return `checked ${formatAge(Math.min(Date.parse(answer.fetchedAt), now), now)}`;
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

function useOnline(): boolean {
  return useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  );
}
