"use client";

import { CalendarDays } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { placeNear } from "@/components/ui/place-near";
import type { CalendarProps } from "./calendar";

const Calendar = lazy(() => import("./calendar"));

/** The calendar comes when it is first asked for. The browser's own popover does Escape, clicks outside and focus. */
export function CalendarButton(props: Omit<CalendarProps, "onDone">) {
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const place = () => {
    if (button.current && popover.current) placeNear(popover.current, button.current.getBoundingClientRect());
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label="Calendar"
        popoverTarget="restore-calendar"
        onClick={() => setWanted(true)}
        className="grid size-7 place-items-center rounded-control text-ink-2 hover:bg-line-2 hover:text-ink print:hidden"
      >
        <CalendarDays size={16} aria-hidden />
      </button>
      <div
        ref={popover}
        id="restore-calendar"
        onToggle={place}
        popover="auto"
        role="dialog"
        aria-label="Choose a day"
        className="fixed m-0 rounded-xl border border-line bg-panel p-4 font-sans text-[0.8125rem] text-ink shadow-lg"
      >
        {wanted && (
          <Suspense fallback={<p className="grid h-85 w-64 place-items-center">Opening the calendar</p>}>
            <Calendar {...props} onDone={() => popover.current?.hidePopover()} />
          </Suspense>
        )}
      </div>
    </>
  );
}
