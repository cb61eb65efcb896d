"use client";

import type { MouseEvent, ReactNode } from "react";

export interface InPlaceLinkProps {
  readonly current?: boolean | "page";
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

interface Place {
  readonly href: string;
  /** Shows what the address names, without loading it. */
  readonly follow: () => void;
}

/** A real link (it works without scripts, opens in a new tab) that changes the page in place where it can. */
export function InPlaceLink({ href, follow, current, label, ...props }: InPlaceLinkProps & Place) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow();
  };
  return (
    <a href={href} onClick={onClick} aria-current={current || undefined} aria-label={label} {...props} />
  );
}
