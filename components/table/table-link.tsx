"use client";

import type { MouseEvent, ReactNode } from "react";
import type { TableChange } from "./table-state";
import { useTableControl } from "./use-table";

interface TableLinkProps {
  readonly to: TableChange;
  readonly current?: boolean | "page";
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A real link (it works without scripts, opens in a new tab) that changes the table in place where it can. */
export function TableLink({ to, current, label, className, children }: TableLinkProps) {
  const { href, change } = useTableControl();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    change(to);
  };
  return (
    <a
      href={href(to)}
      onClick={follow}
      aria-current={current || undefined}
      aria-label={label}
      className={className}
    >
      {children}
    </a>
  );
}
