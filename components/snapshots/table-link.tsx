"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";
import { tableHref } from "./table-state";
import { type TableState, useTableState } from "./use-table-state";

interface TableLinkProps {
  readonly change: Partial<TableState>;
  readonly current?: boolean | "page";
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A real link (it works without scripts, opens in a new tab) that changes the table in place where it can. */
export function TableLink({ change, current, label, className, children }: TableLinkProps) {
  const [state, setState] = useTableState();
  const pathname = usePathname();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void setState(change);
  };
  return (
    <a
      href={tableHref(pathname, { ...state, ...change })}
      onClick={follow}
      aria-current={current || undefined}
      aria-label={label}
      className={className}
    >
      {children}
    </a>
  );
}
