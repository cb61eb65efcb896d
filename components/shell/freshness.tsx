"use client";

import { focusManager, type QueryKey, skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { Answer } from "@/lib/backups/answer";
import { type FreshnessTone, freshnessOf } from "./freshness-words";
import { useNow } from "./now";
import { RefreshButton } from "./refresh-button";
import { usePresence } from "./use-presence";

/** How old what is on screen is. Looks at the page's query without being a second poller of it. */
export function Freshness({ queryKey }: { queryKey: QueryKey }) {
  const { data, dataUpdatedAt } = useQuery<Answer<unknown>>({ queryKey, queryFn: skipToken });
  const now = useNow(1_000);
  const online = useOnline();
  const { hidden, back } = usePresence();
  useAskAfterSleep(back?.from === "asleep" ? back.at : null);
  const backFrom = back && dataUpdatedAt <= back.at ? back.from : null;
  const { words, tone } = freshnessOf({ answer: data, now, online, hidden, backFrom });
  return (
    <span className="flex items-center gap-2 text-[0.8125rem] text-ink-2">
      <span aria-hidden className={`size-[7px] rounded-full ${DOTS[tone]}`} />
      <span className={tone === "live" ? "max-sm:sr-only" : "max-sm:max-w-28 max-sm:leading-tight"}>
        {words}
      </span>
      <RefreshButton />
    </span>
  );
}

const DOTS: Readonly<Record<FreshnessTone, string>> = {
  live: "bg-ok shadow-[0_0_0_3px_var(--ok-soft)]",
  troubled: "bg-wait shadow-[0_0_0_3px_var(--wait-soft)]",
  idle: "bg-ink-3",
};

/** A browser's timers stand still while the machine sleeps: what was due then would come up to a minute late. */
function useAskAfterSleep(wokenAt: number | null): void {
  useEffect(() => {
    // The same as when a hidden tab is seen again: everything on screen is asked for.
    if (wokenAt !== null) focusManager.onFocus();
  }, [wokenAt]);
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
