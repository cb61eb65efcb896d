"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { serverNow } from "@/lib/queries/server-clock";

/** Since when a print is being made (epoch ms), null while none is. */
export function usePrinting(): number | null {
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    // The browser lays the page out for paper as soon as its event has been heard.
    const begin = () => flushSync(() => setSince(serverNow()));
    const end = () => setSince(null);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return since;
}
