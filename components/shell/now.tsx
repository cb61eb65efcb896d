"use client";

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { noteServerNow, serverNow } from "@/lib/queries/server-clock";

const InitialNow = createContext(0);

/** `initial` is the server's clock at render (ms): the first paint shows the same ages as the HTML. */
export function NowProvider({ initial, children }: { initial: number; children: ReactNode }) {
  useState(() => typeof window !== "undefined" && noteServerNow(initial));
  return <InitialNow value={initial}>{children}</InitialNow>;
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for the whole page, and none while nothing shows an age. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const notify of listeners) notify();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time in ms, moving in steps so that what shows minutes is not rendered every second. */
export function useNow(stepMs = 15_000): number {
  const initial = useContext(InitialNow);
  const toStep = (ms: number) => Math.floor(ms / stepMs) * stepMs;
  return useSyncExternalStore(
    subscribe,
    () => toStep(serverNow()),
    () => toStep(initial),
  );
}
