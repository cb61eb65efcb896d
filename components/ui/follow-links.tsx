"use client";

import { useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import type { MouseEvent, ReactNode } from "react";
import { rowLink } from "./row-link";

interface FollowLinksProps {
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * Plain links inside, and clicks elsewhere in their rows, change the page without loading it anew: one listener for a
 * hundred of them, where each `Link` of Next would cost its own work in the first HTML and once more in the browser.
 */
export function FollowLinks({ children, className }: FollowLinksProps) {
  const router = useRouter();
  const settled = useSettledAddress();
  const follow = (event: MouseEvent<HTMLElement>) => {
    const href = event.target instanceof Element ? hrefAt(event.target) : null;
    if (!href?.startsWith("/") || event.defaultPrevented || wantsElsewhere(event)) return;
    event.preventDefault();
    const go = () => router.push(href);
    settled().then(go, go);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is used, by mouse and by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div onClick={follow} className={className}>
      {children}
    </div>
  );
}

/** Of the link that was clicked, or, beside all that can be clicked in a row, of the one that names the row. */
function hrefAt(target: Element): string | null {
  const used = target.closest("a, button, input, select");
  if (used) return used.getAttribute("href");
  // Whoever marks text in a row wants to copy it.
  if (getSelection()?.isCollapsed === false) return null;
  const row = target.closest("tbody tr");
  return (row && rowLink(row)?.getAttribute("href")) ?? null;
}

const NOTHING = {};

/**
 * Waits until what was typed is in the address, which is within a fifth of a second: Next would take its coming there
 * for a newer step than a link that is still being followed, and drop the link.
 */
function useSettledAddress(): () => Promise<unknown> {
  const [, change] = useQueryStates(NOTHING);
  // A change of nothing is done when all that wait before it are.
  return () => change(NOTHING);
}

/** A click that asks for a new tab or window, or for a download. */
function wantsElsewhere({ metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
