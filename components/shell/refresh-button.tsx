"use client";

import { useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useEffect, useState } from "react";
import { REFRESH_EVERY_MS, refreshAll } from "@/lib/queries/refresh";

/** Asks Atlas anew for what is on screen, at most once in five seconds. */
export function RefreshButton() {
  const client = useQueryClient();
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => setResting(false), REFRESH_EVERY_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  const refresh = () => {
    if (resting) return;
    setResting(true);
    void refreshAll(client);
  };
  const words = resting ? "Refresh, in a few seconds again" : "Refresh";
  return (
    <button
      type="button"
      onClick={refresh}
      aria-label={words}
      title={words}
      aria-disabled={resting}
      className="grid size-[1.875rem] place-items-center rounded-control border border-line text-ink-2 hover:border-ink-3 aria-disabled:cursor-default aria-disabled:text-ink-3 print:hidden"
    >
      <RotateCw size={14} aria-hidden />
    </button>
  );
}
