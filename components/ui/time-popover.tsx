"use client";

import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useZone } from "@/components/shell/zone";
import { formatInstant, formatIso, formatZone } from "@/lib/time/format";
import { UTC } from "@/lib/time/zones";
import { Age } from "./age";
import { CopyButton } from "./copy-button";
import { placeNear } from "./place-near";

interface TimePopoverControl {
  open(anchor: HTMLElement, at: string): void;
}

const TimePopoverContext = createContext<TimePopoverControl>({ open: () => undefined });

export const useTimePopover = () => useContext(TimePopoverContext);

/**
 * One popover for every time on a page. The browser's own popover does the rest (Escape, a click outside, the
 * focus back to where it was), so it costs no library.
 */
export function TimePopoverProvider({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const control = useMemo<TimePopoverControl>(
    () => ({
      open: (anchor, instant) => {
        // Rendered now, so that it has a size to place and a button to focus.
        flushSync(() => setAt(instant));
        if (!element.current) return;
        element.current.showPopover();
        placeNear(element.current, anchor.getBoundingClientRect());
        element.current.querySelector("button")?.focus();
      },
    }),
    [],
  );
  return (
    <TimePopoverContext value={control}>
      {children}
      <div
        ref={element}
        popover="auto"
        role="dialog"
        aria-label="This instant in every zone"
        className="fixed m-0 w-76 max-w-[calc(100vw-1rem)] rounded-xl border border-line bg-panel p-4 text-ink shadow-lg"
      >
        {at && <Instant at={at} />}
      </div>
    </TimePopoverContext>
  );
}

function Instant({ at }: { at: string }) {
  const { zone } = useZone();
  const local = zone === UTC ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
  return (
    <div className="grid gap-2.5 text-[0.8125rem]">
      <InZone at={at} zone={UTC} />
      {local !== UTC && <InZone at={at} zone={local} />}
      <p className="text-ink-2">
        <Age at={at} />
      </p>
      <CopyButton text={formatIso(at, UTC)} label="Copy in UTC" className="control justify-self-start" />
    </div>
  );
}

function InZone({ at, zone }: { at: string; zone: string }) {
  return (
    <p>
      <span className="block text-[0.75rem] text-ink-3">{formatZone(at, zone)}</span>
      <span className="font-mono">{formatInstant(at, zone, { year: true })}</span>
    </p>
  );
}
