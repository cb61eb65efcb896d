"use client";

import { useSyncExternalStore } from "react";
import type { Away } from "./freshness-words";

export interface Presence {
  readonly hidden: boolean;
  /** What just ended, and when (epoch ms of this browser); null while nothing has. */
  readonly back: { readonly from: Away; readonly at: number } | null;
}

const PRESENT: Presence = { hidden: false, back: null };
const TICK_MS = 1_000;
/** A page that is seen and whose timer is later than this was not running: the machine slept. */
const ASLEEP_MS = 15_000;

const listeners = new Set<() => void>();
let presence = PRESENT;
let lastTick = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function change(next: Presence): void {
  presence = next;
  for (const notify of listeners) notify();
}

function onVisibility(): void {
  const hidden = document.visibilityState === "hidden";
  if (hidden === presence.hidden) return;
  lastTick = Date.now();
  change({ hidden, back: hidden ? null : { from: "hidden", at: lastTick } });
}

function onTick(): void {
  const now = Date.now();
  const slept = now - lastTick > ASLEEP_MS;
  lastTick = now;
  // Timers of a hidden tab are slow, awake or not; it says so itself when it is seen again.
  if (slept && !presence.hidden) change({ hidden: false, back: { from: "asleep", at: now } });
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    lastTick = Date.now();
    timer = setInterval(onTick, TICK_MS);
    document.addEventListener("visibilitychange", onVisibility);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", onVisibility);
    presence = PRESENT;
  };
}

/** Whether somebody looks at this page, and from where it has just come back. */
export function usePresence(): Presence {
  return useSyncExternalStore(
    subscribe,
    () => presence,
    () => PRESENT,
  );
}
