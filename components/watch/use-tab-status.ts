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
    const prefix = `${words} · `;
    const icon = createIcon(status);
    const show = () => {
      if (document.title !== "" && !document.title.startsWith(prefix))
        document.title = prefix + document.title;
      icon.show();
    };
    show();
    // Next puts the title and the icon of a page there in its own time: after a link, later than the page itself.
    const observer = new MutationObserver(show);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
      icon.hide();
    };
  }, [status, words, watching]);
}

/** The icon of a state, in the place of whichever icon the page has. */
function createIcon(status: string) {
  const sign = SIGNS[status];
  const replaced = new Map<HTMLLinkElement, string>();
  return {
    show() {
      const link = document.querySelector<HTMLLinkElement>('link[rel~="icon"]');
      if (!sign || !link || replaced.has(link)) return;
      replaced.set(link, link.href);
      link.href = `data:image/svg+xml,${encodeURIComponent(svgOf(sign))}`;
    },
    hide() {
      for (const [link, href] of replaced) link.href = href;
    },
  };
}

function svgOf({ colour, path }: { readonly colour: string; readonly path: string }): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="${path}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
