"use client";

import { type FocusEvent, useState } from "react";
import type { FleetRow } from "@/lib/backups/fleet";
import { type FleetOrder, orderOf } from "@/lib/backups/fleet-order";

/**
 * The order of rows holds still while somebody uses them: what is pointed at, or has the focus, must not move away
 * because another instance was looked at.
 */
export function useHeldOrder(sortedBy: string) {
  const [held, setHeld] = useState<{ readonly order: FleetOrder; readonly sortedBy: string } | null>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  return {
    // Whoever goes back to another order wants that one, wherever the pointer is.
    held: (pointed || focused) && held?.sortedBy === sortedBy ? held.order : null,
    /** `rows` are those of all pages, in their order now. */
    hold(rows: () => readonly FleetRow[]) {
      const begin = () => {
        if (!(pointed || focused)) setHeld({ order: orderOf(rows()), sortedBy });
      };
      return {
        onPointerEnter: () => {
          begin();
          setPointed(true);
        },
        onPointerLeave: () => setPointed(false),
        onFocus: () => {
          begin();
          setFocused(true);
        },
        onBlur: (event: FocusEvent<HTMLElement>) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
        },
      };
    },
  };
}
