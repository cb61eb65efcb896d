"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

interface FollowLinksProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * Plain links inside change the page without loading it anew: one listener for a hundred of them, where each `Link` of
 * Next would cost its own work in the first HTML and once more in the browser.
 */
export function FollowLinks({ children, className }: FollowLinksProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLElement>) => {
    const href = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : null;
    if (!href?.startsWith("/") || event.defaultPrevented || wantsElsewhere(event)) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is used, by mouse and by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div onClick={follow} className={className}>
      {children}
    </div>
  );
}

/** A click that asks for a new tab or window, or for a download. */
function wantsElsewhere({ metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
