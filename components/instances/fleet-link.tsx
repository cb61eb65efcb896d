"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { type FleetState, fleetHref } from "./fleet-state";
import { useFleetState } from "./use-fleet-state";

interface FleetLinkProps {
  readonly change: Partial<FleetState>;
  readonly current?: boolean | "page";
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A real link (it works without scripts, opens in a new tab) that changes the list in place where it can. */
export function FleetLink({ change, current, label, className, children }: FleetLinkProps) {
  const [state, setState] = useFleetState();
  const pathname = usePathname();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void setState(change);
  };
  return (
    <a
      href={fleetHref(pathname, { ...state, ...change })}
      onClick={follow}
      aria-current={current || undefined}
      aria-label={label}
      className={className}
    >
      {children}
    </a>
  );
}
