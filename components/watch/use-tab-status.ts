"use client";

import { useEffect } from "react";

/** Signs that tell apart without colour, in the colours of the states. */
const SIGNS: Readonly<Record<string, { readonly colour: string; readonly path: string }>> = {
  queued: { colour: "#8a6100", path: "M8 3a5 5 0 1 0 .01 0" },
  inProgress: { colour: "#1d5fd1", path: "M8 3a5 5 0 1 0 .01 0M8 6a2 2 0 1 0 .01 0" },
  completed: { colour: "#13795b", path: "M3 8.5l3.5 3.5L13 4.5" },
  failed: { colour: "#b3261e", path: "M4 4l8 8M12 4l-8 8" },
  cancelled: { colour: "#565b66", path: "M3 8h10" },
  expired: { colour: "#565b66", path: "M8 3a5 5 0 1 0 .01 0M8 5v3l2 1" },
};

/** While something is watched, title and icon of the tab say its state: the page need not be seen for that. */
export function useTabStatus(status: string, words: string, watching: boolean): void {
  useEffect(() => {
    if (!watching) return;
    const title = document.title;
    document.title = `${words} · ${title}`;
    const restoreIcon = showIcon(status);
    return () => {
      document.title = title;
      restoreIcon();
    };
  }, [status, words, watching]);
}

function showIcon(status: string): () => void {
  const sign = SIGNS[status];
  const link = document.querySelector<HTMLLinkElement>('link[rel~="icon"]');
  if (!sign || !link) return () => undefined;
  const before = link.href;
  link.href = `data:image/svg+xml,${encodeURIComponent(svgOf(sign))}`;
  return () => {
    link.href = before;
  };
}

function svgOf({ colour, path }: { readonly colour: string; readonly path: string }): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
